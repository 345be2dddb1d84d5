using System.Globalization;
using System.Text;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>
/// Writes hand-overs as a bookkeeping file, SIE 4I: one voucher per customer and hand-over, which sums to zero. Each line’s id is
/// in the text of its posting, so that a file that was read twice can be told.
/// </summary>
internal static class BillingSie
{
    /// <param name="lines">Lines that were handed over; without any, the file has no voucher.</param>
    public static byte[] Write(
        IReadOnlyList<BilledLine> lines,
        BillingMonth month,
        BillingSettings settings
    )
    {
        var latest = lines.Select(l => l.HandOver!).MaxBy(h => h.No);
        var sie = new StringBuilder();
        Record(sie, "FLAGGA", "0");
        Record(sie, "PROGRAM", "Workbench", ProgramVersion);
        Record(sie, "FORMAT", "PC8");
        Record(
            sie,
            "GEN",
            Day(latest is null ? month.LastDay : StockholmTime.DateOf(latest.HandedOverAt)),
            latest?.HandedOverByName ?? ""
        );
        Record(sie, "SIETYP", "4");
        if (settings.OrganizationNumber.Length > 0)
        {
            Record(sie, "ORGNR", settings.OrganizationNumber);
        }

        Record(sie, "FNAMN", settings.CompanyName);
        foreach (var (account, name) in AccountNames(lines, settings.Accounts))
        {
            Record(sie, "KONTO", Number(account), name);
        }

        foreach (var handOver in lines.GroupBy(l => l.HandOver!.No))
        {
            WriteVouchers(sie, [.. handOver], settings);
        }

        return SieText.Encode(sie.ToString());
    }

    private static string ProgramVersion =>
        typeof(BillingSie).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static void WriteVouchers(
        StringBuilder sie,
        List<BilledLine> lines,
        BillingSettings settings
    )
    {
        var handOver = lines[0].HandOver!;
        var numbers = lines
            .DistinctBy(l => l.Line.CustomerId)
            .ToDictionary(l => l.Line.CustomerId, l => l.CustomerNumber);
        foreach (var voucher in Voucher.From(lines.Select(l => l.Line), settings.VatPercent))
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"Workbench {handOver.Month}, överlämning {handOver.No}, kund {numbers[voucher.CustomerId]}"
            );
            Record(
                sie,
                "VER",
                settings.VoucherSeries,
                "",
                Day(handOver.BookedOn),
                text,
                Day(StockholmTime.DateOf(handOver.HandedOverAt)),
                handOver.HandedOverByName
            );
            sie.Append("{\r\n");
            Posting(sie, settings.Accounts.Receivable, voucher.Gross, text);
            foreach (var line in voucher.Lines)
            {
                Posting(
                    sie,
                    settings.Accounts.RevenueFor(line.Kind),
                    new(-line.AmountOre),
                    BillingLineNames.Describe(line)
                );
            }

            if (voucher.Vat.Ore != 0)
            {
                Posting(sie, settings.Accounts.Vat, new(-voucher.Vat.Ore), text);
            }

            sie.Append("}\r\n");
        }
    }

    private static void Posting(StringBuilder sie, int account, Money amount, string text) =>
        sie.Append(
            CultureInfo.InvariantCulture,
            $"#TRANS {account} {{}} {BillingLineNames.Amount(amount)} \"\" {SieText.Quote(text)}\r\n"
        );

    /// <summary>Returns the accounts that the file uses. The books have names of their own for them.</summary>
    private static IEnumerable<(int Account, string Name)> AccountNames(
        IReadOnlyList<BilledLine> lines,
        BillingAccounts accounts
    ) =>
        lines
            .Select(l => accounts.RevenueFor(l.Line.Kind))
            .Distinct()
            .Select(account => (account, "Försäljning service"))
            .Append((accounts.Receivable, "Kundfordringar"))
            .Append((accounts.Vat, "Utgående moms"))
            .DistinctBy(a => a.Item1)
            .OrderBy(a => a.Item1);

    private static void Record(StringBuilder sie, string label, params string[] fields)
    {
        sie.Append('#').Append(label);
        foreach (var field in fields)
        {
            sie.Append(' ').Append(SieText.Quote(field));
        }

        sie.Append("\r\n");
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
