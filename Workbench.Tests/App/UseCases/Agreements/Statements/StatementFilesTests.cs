using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExcelDataReader;
using FluentAssertions;
using UglyToad.PdfPig;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Features.Agreements.Statements.Documents;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements.Statements;

/// <summary>Writes a statement in every form, reads the files back, and compares their sums.</summary>
[Rule("A10")]
public sealed class StatementFilesTests
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(10);

    [Theory, OnBothDatabases]
    public async Task Every_form_has_the_same_sums(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await CreateYearAsync(testHost);
        foreach (var language in new[] { "sv", "en" })
        {
            foreach (
                var selection in new[]
                {
                    StatementSelection.Latest,
                    new(null, testHost.Today, testHost.Today.AddYears(2)),
                    new(null, null, testHost.Today),
                }
            )
            {
                var statement = await GetAsync(testHost, selection);
                var expected = (
                    statement.Opening.Value,
                    statement.Lines.Sum(l => l.Entry.SignedMinutes),
                    statement.Closing.Value
                );

                ReadPdf(await WriteAsync(statement, StatementFormat.Pdf, language), language)
                    .Should()
                    .Be(expected);
                ReadSheet(await WriteAsync(statement, StatementFormat.Xlsx, language))
                    .Should()
                    .Be(expected);
                ReadCsv(await WriteAsync(statement, StatementFormat.Csv, language), language)
                    .Should()
                    .Be(expected);
                ReadJson(await WriteAsync(statement, StatementFormat.Json, language))
                    .Should()
                    .Be(expected);
                expected.Item3.Should().Be(expected.Item1 + expected.Item2);
            }
        }
    }

    [Fact]
    public async Task The_pdf_is_tagged_and_its_text_can_be_searched_in_both_languages()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await CreateYearAsync(testHost);
        var statement = await GetAsync(testHost, StatementSelection.Latest);

        var swedish = await WriteAsync(statement, StatementFormat.Pdf, "sv");
        var english = await WriteAsync(statement, StatementFormat.Pdf, "en");

        TextOf(swedish).Should().Contain("Kontoutdrag för servicetimmar").And.Contain("Uttag");
        TextOf(english).Should().Contain("Statement of service hours").And.Contain("Butik 1001");
        foreach (var (file, language) in new[] { (swedish, "sv"), (english, "en") })
        {
            var raw = Encoding.Latin1.GetString(file);
            raw.Should().Contain("/StructTreeRoot").And.Contain("/MarkInfo");
            raw.Should().Contain($"/Lang({language})");
            using var pdf = PdfDocument.Open(file);
            pdf.GetPages()
                .SelectMany(p => p.Letters)
                .Select(l => l.FontName)
                .Should()
                .OnlyContain(font => font!.Contains("Open Sans"));
        }
    }

    [Fact]
    public async Task A_long_statement_continues_on_further_pages_with_its_heading()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await CreateYearAsync(testHost, times: 80);
        var statement = await GetAsync(testHost, StatementSelection.Latest);

        var file = await WriteAsync(statement, StatementFormat.Pdf, "en");

        using var pdf = PdfDocument.Open(file);
        pdf.NumberOfPages.Should().BeGreaterThan(1);
        foreach (var page in pdf.GetPages().SkipLast(1))
        {
            page.GetWords().Select(w => w.Text).Should().Contain("Date").And.Contain("Balance");
        }

        ReadPdf(file, "en")
            .Should()
            .Be(ReadJson(await WriteAsync(statement, StatementFormat.Json, "en")));
    }

    [Fact]
    public async Task A_text_in_a_csv_file_is_never_a_formula()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await CreateYearAsync(testHost);
        var statement = await GetAsync(testHost, StatementSelection.Latest);
        var ticket = statement.Lines.Select(l => l.Entry.TicketNumber).OfType<int>().First();

        var text = Encoding.UTF8.GetString(
            await WriteAsync(
                statement with
                {
                    TicketSubjects = new Dictionary<int, string> { [ticket] = "=1+1" },
                },
                StatementFormat.Csv,
                "en"
            )
        );

        text.Should().Contain("'=1+1").And.NotContain(",=1+1");
    }

    [Fact]
    public async Task The_address_chooses_a_term_or_own_dates()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await testHost.CreateCustomerAsync();
        var view = await testHost
            .Get<StatementQuery>()
            .RunForPeriodAsync(Actor.Program, "1001", StatementSelection.Latest, default);
        var term = view!.Terms.Should().ContainSingle().Which;

        var chosen = await GetAsync(
            testHost,
            StatementSelection.Parse($"{term.Start:yyyy-MM-dd}", null, null)
        );
        var own = await GetAsync(
            testHost,
            StatementSelection.Parse(null, "2029-01-01", "2029-02-01")
        );
        var unknown = await GetAsync(
            testHost,
            StatementSelection.Parse("2001-01-01", null, "no date")
        );

        chosen.Period.Should().Be(view.Statement.Period);
        chosen.Period.To.Should().Be(testHost.Today);
        own.Period.Should().Be(new StatementPeriod(new(2029, 1, 1), new(2029, 2, 1)));
        unknown.Period.Should().Be(new StatementPeriod(null, testHost.Today));
        (
            await testHost
                .Get<StatementQuery>()
                .RunForPeriodAsync(Actor.Program, "9", StatementSelection.Latest, default)
        )
            .Should()
            .BeNull();
    }

    private static async Task CreateYearAsync(TestHost testHost, int times = 2)
    {
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyRefillCardAsync(customer, 5);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        foreach (var _ in Enumerable.Range(0, times))
        {
            await testHost.RegisterTimeAsync(anna, ticket, times > 2 ? 2 : 95);
        }
    }

    private static async Task<Statement> GetAsync(
        TestHost testHost,
        StatementSelection selection
    ) =>
        (
            await testHost
                .Get<StatementQuery>()
                .RunForPeriodAsync(Actor.Program, "1001", selection, default)
        )!.Statement;

    private static async Task<byte[]> WriteAsync(
        Statement statement,
        StatementFormat format,
        string language
    )
    {
        var culture = StatementFile.CultureOf(language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        using var content = new MemoryStream();
        await StatementFile.WriteAsync(statement, format, content, default);
        return content.ToArray();
    }

    private static string TextOf(byte[] file) => string.Join('\n', LinesOf(file));

    /// <summary>Returns the text of each line of each page, from the top.</summary>
    private static IEnumerable<string> LinesOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return
        [
            .. pdf.GetPages()
                .SelectMany(page =>
                    page.GetWords()
                        .GroupBy(w => Math.Round(w.Letters[0].StartBaseLine.Y))
                        .OrderByDescending(g => g.Key)
                        .Select(g =>
                            string.Join(' ', g.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text))
                        )
                ),
        ];
    }

    /// <summary>Reads opening balance, sum of the movements and closing balance.</summary>
    private static (int Opening, int Moved, int Closing) ReadPdf(byte[] file, string language)
    {
        const string duration = @"(?:(?<hours>\d+) h)?(?: ?(?<minutes>\d+) min)?";
        var (opening, closing) = IsSwedish(language)
            ? ("Ingående saldo", "Utgående saldo")
            : ("Opening balance", "Closing balance");
        var lines = LinesOf(file).ToList();
        var moved = 0;
        foreach (var line in lines)
        {
            // The change has a sign, the balance after it has none: "2026-11-02 Draw … − 1 h 35 min 8 h 25 min".
            var row = Regex.Match(
                line,
                $@"^\d{{4}}-\d\d-\d\d .* (?<sign>[+−]) {duration} (?:\d+ h|\d+ min)",
                RegexOptions.ExplicitCapture,
                RegexTimeout
            );
            if (row.Success)
            {
                var minutes = MinutesOf(row);
                moved += row.Groups["sign"].Value is "+" ? minutes : -minutes;
            }
        }

        return (Balance(opening), moved, Balance(closing));

        int Balance(string label)
        {
            var match = Regex.Match(
                lines.Single(l => l.StartsWith(label, StringComparison.Ordinal))[label.Length..],
                $"^ {duration}$",
                RegexOptions.ExplicitCapture,
                RegexTimeout
            );
            return MinutesOf(match);
        }

        static int MinutesOf(Match duration) =>
            Number(duration.Groups["hours"]) * 60 + Number(duration.Groups["minutes"]);

        static int Number(Group digits) =>
            digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
    }

    private static bool IsSwedish(string language) => language is "sv";

    private static (int Opening, int Moved, int Closing) ReadSheet(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var sums = new List<double>();
        while (reader.Read())
        {
            if (reader.GetValue(1) is double minutes)
            {
                sums.Add(minutes);
            }
        }

        reader.NextResult();
        double moved = 0;
        while (reader.Read())
        {
            moved += reader.GetValue(7) is double minutes ? minutes : 0;
        }

        sums.Skip(1).SkipLast(1).Sum().Should().Be(moved);
        return ((int)sums[0], (int)moved, (int)sums[^1]);
    }

    private static (int Opening, int Moved, int Closing) ReadCsv(byte[] file, string language)
    {
        var rows = Encoding
            .UTF8.GetString(file)
            .Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(row => row.Split(IsSwedish(language) ? ';' : ','))
            .ToList();
        return (
            Number(rows[0][8]),
            rows.Skip(1).SkipLast(1).Sum(row => Number(row[7])),
            Number(rows[^1][8])
        );

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    private static (int Opening, int Moved, int Closing) ReadJson(byte[] file)
    {
        var json = JsonDocument.Parse(file).RootElement;
        var moved = json.GetProperty("entries")
            .EnumerateArray()
            .Sum(e =>
                e.GetProperty("minutes").GetInt32()
                * e.GetProperty("kind").GetString() switch
                {
                    "Grant" or "Reverse" or "Restore" => 1,
                    "CarryOver" => 0,
                    _ => -1,
                }
            );
        return (
            json.TryGetProperty("openingMinutes", out var opening) ? opening.GetInt32() : 0,
            moved,
            json.GetProperty("balanceMinutes").GetInt32()
        );
    }
}
