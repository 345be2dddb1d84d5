using System.Globalization;
using Microsoft.Playwright;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Opens every page as every role on two seeded databases and compares the statements that it runs: how many, and how long the
/// database takes for them. Each page is opened several times; of each statement the fastest execution counts.
/// </summary>
internal static class PageReadsRun
{
    private const string Address = "http://localhost:5297";
    private const int Opens = 4;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700);
    private const string TeamLead = "Per Holm";
    private const string Administrator = "Eva Dahl";
    private static readonly string[] People =
    [
        HistoryFolder.FirstTechnician,
        "Maria Ek",
        TeamLead,
        Administrator,
    ];

    /// <param name="small">A folder, or a connection string of PostgreSQL.</param>
    /// <param name="listsStatements">Whether the statements of each page are listed too.</param>
    public static async Task<int> RunAsync(
        string program,
        (int Closed, string Database) small,
        (int Closed, string Database) large,
        bool listsStatements
    )
    {
        var before = await MeasureAsync(program, small.Closed, small.Database);
        var after = await MeasureAsync(program, large.Closed, large.Database);
        Console.WriteLine("person, page: statements, ms; statements, ms; ratio");
        foreach (var (page, statements) in before.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var other = after[page];
            Print(
                $"{page}: {statements.Sum(s => s.Times)}, {statements.Sum(s => s.Total):0.0}; {other.Sum(s => s.Times)}, {other.Sum(s => s.Total):0.0}; {other.Sum(s => s.Total) / statements.Sum(s => s.Total):0.00}"
            );
            if (listsStatements)
            {
                foreach (var statement in other.OrderByDescending(s => s.Total))
                {
                    var first = statements.FirstOrDefault(s =>
                        string.Equals(s.Text, statement.Text, StringComparison.Ordinal)
                    );
                    Print(
                        $"    {first?.Total ?? 0:0.00} -> {statement.Total:0.00} ms, {statement.Times} x {statement.Text}"
                    );
                }
            }
        }

        return 0;
    }

    private static async Task<Dictionary<string, List<Statement>>> MeasureAsync(
        string program,
        int closed,
        string database
    )
    {
        var log = Path.GetTempFileName();
        var isFolder = Directory.Exists(database);
        var folder = isFolder
            ? database
            : Directory.CreateTempSubdirectory("workbench-reads-").FullName;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(PageReadsRun).Assembly.Location,
            [StatementLog.FileVariable] = log,
        };
        if (!isFolder)
        {
            environment["Storage__Provider"] = "PostgreSql";
            environment["Storage__ConnectionString"] = database;
        }

        using var app = await PublishedApp.StartAsync(program, folder, Address, environment);
        try
        {
            var pages = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
            foreach (var person in People)
            {
                var session = await SignInAsync(person);
                foreach (var path in PathsOf(person, closed / HistorySeed.Customers))
                {
                    pages[$"{person}, {path.Name}"] = await OpenAsync(path.Address, session, log);
                }
            }

            return pages;
        }
        finally
        {
            await PublishedApp.StopAsync(app.Process);
            File.Delete(log);
        }
    }

    /// <param name="closed">Closed tickets of the first customer; its open ones follow, the fifth of them started.</param>
    private static (string Name, string Address)[] PathsOf(string person, int closed) =>
        person switch
        {
            Administrator => [("people", "/people"), ("packages", "/packages")],
            TeamLead => [.. PathsOfAll(closed), ("replies", "/replies"), ("packages", "/packages")],
            _ => PathsOfAll(closed),
        };

    private static (string Name, string Address)[] PathsOfAll(int closed) =>
        [
            ("my work", "/"),
            ("queue", "/queue"),
            ("triage", "/triage"),
            ("tickets", "/tickets"),
            ("tickets, closed", "/tickets?status=closed"),
            (
                "tickets of a customer, oldest first",
                "/tickets?customer=1000&status=closed&sort=submitted"
            ),
            (
                "ticket, started",
                string.Create(CultureInfo.InvariantCulture, $"/tickets/{closed + 5}")
            ),
            ("ticket, closed", "/tickets/1"),
            ("new ticket", "/tickets/new?customer=1000"),
            ("customers", "/customers"),
            ("customer, ledger", "/customers/1000"),
            ("customer, cards", "/customers/1000?show=cards"),
            ("customer, agreement", "/customers/1000?show=agreement"),
            ("customer, tickets", "/customers/1000?show=tickets"),
            ("customer, uncovered", "/customers/1000?show=uncovered"),
            ("delivery", "/delivery"),
            ("escalations", "/escalations"),
            ("reports", "/reports"),
            ("report", "/reports/1"),
        ];

    private static async Task<List<Statement>> OpenAsync(string path, string session, string log)
    {
        var fastest = new Dictionary<string, Statement>(StringComparer.Ordinal);
        for (var open = 0; open < Opens; open++)
        {
            var from = new FileInfo(log).Length;
            await using (var circuit = await Circuit.OpenAsync(new(Address + path), session))
            {
                await circuit.WaitUntilQuietAsync(Quiet);
                if (circuit.Error is { } error)
                {
                    throw new InvalidOperationException($"{path}: {error}");
                }
            }

            foreach (
                var group in (await ReadAsync(log, from)).GroupBy(
                    s => s.Text,
                    StringComparer.Ordinal
                )
            )
            {
                var now = new Statement(group.Key, group.Count(), group.Sum(s => s.Total));
                if (!fastest.TryGetValue(group.Key, out var known) || now.Total < known.Total)
                {
                    fastest[group.Key] = now;
                }
            }
        }

        return [.. fastest.Values];
    }

    private static async Task<List<Statement>> ReadAsync(string log, long from)
    {
        await using var stream = new FileStream(
            log,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite
        );
        stream.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        return
        [
            .. (await reader.ReadToEndAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t', 2))
                .Select(parts => new Statement(
                    parts[1],
                    1,
                    double.Parse(parts[0], CultureInfo.InvariantCulture)
                )),
        ];
    }

    private static async Task<string> SignInAsync(string person)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await ChromiumLauncher.LaunchAsync(playwright);
        var context = await browser.NewContextAsync(new() { BaseURL = Address, Locale = "sv-SE" });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in");
        await tab.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await tab.WaitForSelectorAsync(
            "[data-interactive=true]",
            new() { State = WaitForSelectorState.Attached }
        );
        var cookies = await context.CookiesAsync();
        return string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(FormattableString.Invariant(line));

    private sealed record Statement(string Text, int Times, double Total);
}
