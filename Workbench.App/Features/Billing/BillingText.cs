using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing;

/// <summary>Describes months and sums in the language of the reader.</summary>
public static class BillingText
{
    /// <summary>Returns a month by its name, such as "November 2026".</summary>
    public static string Month(BillingMonth month) =>
        month.FirstDay.ToString("MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Returns number and sum of lines, such as "3 lines, 5,177.50 SEK".</summary>
    public static string Total(BillingTotal total) =>
        Formats.Text(
            total.LineCount == 1 ? BillingTexts.Total_One : BillingTexts.Total_Many,
            Formats.Number(total.LineCount),
            Formats.Amount(total.TotalOre)
        );
}
