using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using FluentAssertions;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Exports;
using Workbench.App.Settings;
using Workbench.Domain.Billing;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

public sealed class BillingFilesTests
{
    private static readonly BillingHandOver HandOver = new(
        3,
        BillingMonth.Parse("2026-11")!.Value,
        4,
        1,
        new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc),
        1,
        "Åsa “Bo” Öst"
    );

    private static readonly IReadOnlyList<BilledLine> Lines =
    [
        Line("T412-3", BillingSourceKind.HourlyRate, 95, 172_583, 1, "1001", "=Café Ångström, AB"),
        Line("C1-2", BillingSourceKind.RefillCard, 0, 981_000, 1, "1001", "=Café Ångström, AB"),
        Line("T413-1", BillingSourceKind.HourlyRate, -50, -90_833, 2, "10 02", "Butik – ”Öl”"),
        Line("S2-9", BillingSourceKind.Settlement, 198, 359_701, 2, "10 02", "Butik – ”Öl”"),
    ];

    [Fact]
    public async Task Each_voucher_of_the_bookkeeping_file_sums_to_zero()
    {
        var file = await CreateAsync(BillingFileFormat.Sie, BillingSettings.Default);

        var sie = SieFile.Parse(file.Content);

        file.Name.Should().Be("workbench-2026-11-3.si");
        sie.Vouchers.Should().HaveCount(2);
        sie.Vouchers.Should().OnlyContain(v => v.Postings.Sum(p => p.Ore) == 0);
        sie.Vouchers.Should().OnlyContain(v => v.Date == "20261130");
        sie.Vouchers[0]
            .Postings.Select(p => (p.Account, p.Ore))
            .Should()
            .Equal((1510, 1_441_979), (3041, -172_583), (3041, -981_000), (2611, -288_396));
        sie.Vouchers.SelectMany(v => v.Postings)
            .Where(p => p.Account == 3041)
            .Sum(p => -p.Ore)
            .Should()
            .Be(Lines.Sum(l => l.Line.AmountOre));
        sie.Vouchers[0].Postings[1].Text.Should().Be("T412-3/1 ärende 412, 95 min");
        sie.Labels.Take(6)
            .Should()
            .Equal("#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#FNAMN");
        sie.Accounts.Should().Equal(1510, 2611, 3041);
        sie.Fields("#GEN")[^1].Should().Be("Åsa \"Bo\" Öst");
    }

    [Fact]
    public async Task The_bookkeeping_file_is_in_code_page_437_and_has_nothing_else()
    {
        var file = await CreateAsync(
            BillingFileFormat.Sie,
            BillingSettings.Default with
            {
                CompanyName = "Åäö – Šárka € {x}\n#IB",
                OrganizationNumber = "556036-0793",
            }
        );

        var sie = SieFile.Parse(file.Content);

        file.Content.Should().Contain([0x8F, 0x84, 0x94], "Åäö in code page 437");
        sie.Fields("#FNAMN").Should().Equal("Åäö - Sárka EUR {x}#IB");
        sie.Fields("#ORGNR").Should().Equal("556036-0793");
        sie.Labels.Should().NotContain("#IB");
    }

    [Fact]
    public async Task Accounts_and_vat_are_those_of_the_settings()
    {
        var accounts = new BillingAccounts(1511, 2621, 3001, 3002, 3003, 3004);
        var file = await CreateAsync(
            BillingFileFormat.Sie,
            BillingSettings.Default with
            {
                VatPercent = 12,
                Accounts = accounts,
            }
        );

        var vouchers = SieFile.Parse(file.Content).Vouchers;

        vouchers[0].Postings.Select(p => p.Account).Should().Equal(1511, 3001, 3002, 2621);
        vouchers[0].Postings[^1].Ore.Should().Be(-138_430, "12 % of 11 535.83");
        vouchers.Should().OnlyContain(v => v.Postings.Sum(p => p.Ore) == 0);
    }

    [Fact]
    public async Task Without_vat_the_receivable_is_the_sum_of_the_lines()
    {
        var file = await CreateAsync(
            BillingFileFormat.Sie,
            BillingSettings.Default with
            {
                VatPercent = 0,
            }
        );

        SieFile
            .Parse(file.Content)
            .Vouchers.Should()
            .OnlyContain(v =>
                v.Postings.Sum(p => p.Ore) == 0 && v.Postings.All(p => p.Account != 2611)
            );
    }

    [Fact]
    public async Task The_workbook_has_every_line_and_their_sum()
    {
        var file = await CreateAsync(BillingFileFormat.Xlsx, BillingSettings.Default);

        var rows = ReadRows(file.Content);

        file.Name.Should().Be("workbench-2026-11-3.xlsx");
        rows.Should().HaveCount(Lines.Count + 2);
        rows.Skip(1)
            .SkipLast(1)
            .Select(r => (r[0], r[4], Ore(r[^2])))
            .Should()
            .Equal(Lines.Select(l => (l.Line.Id, l.CustomerName, l.Line.AmountOre)));
        Ore(rows[^1][9]).Should().Be(Lines.Sum(l => l.Line.AmountOre));
    }

    [Fact]
    public async Task The_csv_has_every_line_and_no_formula()
    {
        var file = await CreateAsync(BillingFileFormat.Csv, BillingSettings.Default);

        var text = new UTF8Encoding(false).GetString(file.Content).TrimStart('\uFEFF');
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        file.Content.Take(3).Should().Equal(Encoding.UTF8.GetPreamble());
        rows[0]
            .Should()
            .Be(
                "id,month,hand_over,customer,customer_name,kind,ticket,on,minutes,amount,currency,handed_over_at,reference"
            );
        rows[1]
            .Should()
            .Be(
                "T412-3/1,2026-11,3,1001,\"'=Café Ångström, AB\",HourlyRate,412,2026-11-12,95,1725.83,SEK,2026-12-03T09:00:00.0000000Z,"
            );
        rows[3].Should().Contain(",-50,-908.33,SEK,");
        rows.Should().HaveCount(Lines.Count + 1);
    }

    private static Task<BillingFile> CreateAsync(
        BillingFileFormat format,
        BillingSettings settings
    ) => BillingFile.CreateAsync(format, HandOver, Lines, settings, default);

    private static BilledLine Line(
        string key,
        BillingSourceKind kind,
        int minutes,
        long ore,
        int customer,
        string number,
        string name
    ) =>
        new(
            new(
                key,
                1,
                HandOver.No,
                kind,
                IsCorrection: false,
                customer,
                key[0] == 'T' ? int.Parse(key[1..4], CultureInfo.InvariantCulture) : null,
                new(2026, 11, 12),
                minutes,
                ore
            ),
            number,
            name,
            HandOver
        );

    private static long Ore(string sek) =>
        (long)(decimal.Parse(sek, CultureInfo.InvariantCulture) * 100);

    /// <summary>Reads the cells of the first sheet, empty ones as empty texts.</summary>
    private static List<List<string>> ReadRows(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return
        [
            .. XDocument
                .Load(sheet)
                .Descendants(main + "row")
                .Select(r => r.Elements(main + "c").Select(c => string.Concat(c.Value)).ToList()),
        ];
    }
}
