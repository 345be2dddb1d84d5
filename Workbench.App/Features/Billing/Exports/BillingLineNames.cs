using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>The names and figures of lines in files and JSON, the same in every language.</summary>
public static class BillingLineNames
{
    private const string Correction = "Correction";

    /// <summary>Returns "HourlyRate", "RefillCard", "Upgrade", "Settlement" or "Correction".</summary>
    public static string Kind(BillingLine line) =>
        line.IsCorrection ? Correction : line.Kind.ToString();

    /// <summary>Returns an amount in SEK with two decimals and a point, such as "-1725.83".</summary>
    public static string Amount(Money amount)
    {
        var (whole, fraction) = Math.DivRem(Math.Abs(amount.Ore), 100);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(amount.Ore < 0 ? "-" : "")}{whole}.{fraction:00}"
        );
    }

    /// <summary>Returns the text of a posting or an invoice row, in Swedish as the books: the line's id, what it is, and the
    /// customer's reference.</summary>
    public static string Describe(BillingLine line)
    {
        var what = line.Kind switch
        {
            BillingSourceKind.HourlyRate => string.Create(
                CultureInfo.InvariantCulture,
                $"ärende {line.TicketNumber}, {line.Minutes} min"
            ),
            BillingSourceKind.RefillCard => "RefillCard",
            BillingSourceKind.Upgrade => "uppgradering",
            BillingSourceKind.Settlement => "avstämning",
        };
        return $"{line.Id} {what}{(line.IsCorrection ? ", rättelse" : "")}{(line.Reference.Length > 0 ? $", er ref. {line.Reference}" : "")}";
    }
}
