using System.Globalization;
using Workbench.Benchmarks.Circuits;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.Pages;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Opens every page on two seeded databases and compares the statements that it runs: how many, and how long the database takes for
/// them. All pages are opened several times, one after the other, so that nothing is left of the time before; of each statement the
/// fastest execution counts.
/// </summary>
internal static class PageReadsRun
{
    private const string Address = "http://localhost:5227";
    private const int Rounds = 4;
    private const int MaxStatements = 20;
    private const int MaxStatementsOfTicket = 12;
    private const double MaxRatio = 1.2;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private const string TeamLead = "Per Holm";
    private const string Salesperson = "Maria Ek";
    private const string Administrator = "Eva Dahl";
    private static readonly string[] People =
    [
        Salesperson,
        TeamLead,
        HistoryFolder.FirstTechnician,
        Administrator,
    ];

    /// <param name="small">A folder, or a connection string of PostgreSQL.</param>
    /// <param name="listsStatements">Whether the statements of each page are listed too.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(
        string program,
        (int Closed, string Database) small,
        (int Closed, string Database) large,
        bool listsStatements = false
    )
    {
        var before = await MeasureAsync(program, small.Closed, small.Database);
        var after = await MeasureAsync(program, large.Closed, large.Database);
        var benchmark = Directory.Exists(large.Database) ? "page-reads" : "page-reads, PostgreSQL";
        var figures = new List<Figure>();
        foreach (var (page, reads) in after)
        {
            if (listsStatements)
            {
                List(page, before[page], reads);
            }

            figures.Add(
                new(benchmark, $"{page}: database", reads.Milliseconds, "ms")
                {
                    Baseline = before[page].Milliseconds,
                    Aim = Aim.RatioAtMost(MaxRatio),
                }
            );
            figures.Add(
                new(benchmark, $"{page}: statements, median", reads.MedianCount, "")
                {
                    Aim = Aim.AtMost(
                        page.Contains("ticket, ", StringComparison.Ordinal)
                            ? MaxStatementsOfTicket
                            : MaxStatements
                    ),
                }
            );
        }

        return figures;
    }

    private static void List(string page, PageReads small, PageReads large)
    {
        Console.WriteLine(
            $"{page}: {string.Join(", ", large.StatementCounts)} statements, the most:"
        );
        foreach (var statement in large.Longest)
        {
            Console.WriteLine($"    {statement.Text}");
        }

        Console.WriteLine("  the fastest of each:");
        foreach (var statement in large.Fastest.OrderByDescending(s => s.Total))
        {
            var first = small.Fastest.FirstOrDefault(s =>
                string.Equals(s.Text, statement.Text, StringComparison.Ordinal)
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {first?.Total ?? 0:0.00} -> {statement.Total:0.00} ms, {statement.Times} x {statement.Text}"
                )
            );
        }
    }

    private static async Task<Dictionary<string, PageReads>> MeasureAsync(
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
            var sessions = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var person in People)
            {
                sessions[person] = await SessionCookie.SignInAsync(Address, person);
            }

            var pages = new Dictionary<string, PageReads>(StringComparer.Ordinal);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var person in People)
                {
                    foreach (var path in PathsOf(person, closed / HistorySeed.Customers))
                    {
                        var page = $"{person}, {path.Name}";
                        pages.TryAdd(page, new());
                        var (statements, session) = await OpenAsync(
                            path.Address,
                            sessions[person],
                            log
                        );
                        pages[page].Add(statements);
                        sessions[person] = session;
                    }
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
            Administrator =>
            [
                ("people", "/people"),
                ("packages", "/packages"),
                ("settings", "/settings"),
            ],
            Salesperson =>
            [
                ("my work", "/"),
                ("sales desk", "/sales"),
                ("customer, ledger", "/customers/1000"),
            ],
            TeamLead =>
            [
                .. PathsOfAll(closed),
                .. PathsOfCustomer,
                ("my work", "/"),
                ("sales desk", "/sales"),
                ("replies", "/replies"),
                ("resets", "/resets"),
                ("billing", "/billing"),
                ("packages", "/packages"),
            ],
            _ => [("my work", "/"), ("queue", "/queue"), StartedTicket(closed)],
        };

    private static (string Name, string Address) StartedTicket(int closed) =>
        ("ticket, started", string.Create(CultureInfo.InvariantCulture, $"/tickets/{closed + 5}"));

    private static readonly (string Name, string Address)[] PathsOfCustomer =
    [
        ("customers", "/customers"),
        ("customer, ledger", "/customers/1000"),
        ("customer, cards", "/customers/1000?show=cards"),
        ("customer, agreement", "/customers/1000?show=agreement"),
        ("customer, tickets", "/customers/1000?show=tickets"),
        ("customer, uncovered", "/customers/1000?show=uncovered"),
        ("customer, contacts", "/customers/1000?show=contacts"),
        ("customer, notes", "/customers/1000?show=notes"),
        ("customer, told", "/customers/1000?show=told"),
        ("statement of a customer", "/customers/1000/statement"),
        (
            "tickets of a customer, oldest first",
            "/tickets?customer=1000&status=closed&sort=submitted"
        ),
    ];

    private static (string Name, string Address)[] PathsOfAll(int closed) =>
        [
            ("queue", "/queue"),
            ("triage", "/triage"),
            ("tickets", "/tickets"),
            ("tickets, closed", "/tickets?status=closed"),
            ("search", "/search?q=rabattkod"),
            StartedTicket(closed),
            ("ticket, closed", "/tickets/1"),
            ("new ticket", "/tickets/new?customer=1000"),
            ("delivery", "/delivery"),
            ("forecast", "/delivery/forecast"),
            ("absences", "/absences"),
            ("escalations", "/escalations"),
            ("reports", "/reports"),
            ("report", "/reports/1"),
        ];

    private static async Task<(List<Statement> Statements, string Session)> OpenAsync(
        string path,
        string session,
        string log
    )
    {
        var from = new FileInfo(log).Length;
        await using var circuit = await Circuit.OpenAsync(new(Address + path), session);
        await circuit.WaitUntilQuietAsync(Quiet);
        return circuit.Error is { } error
            ? throw new InvalidOperationException($"{path}: {error}")
            : (await ReadAsync(log, from), circuit.Cookie);
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

    private sealed record Statement(string Text, int Times, double Total);

    /// <summary>What the openings of a page read.</summary>
    private sealed class PageReads
    {
        private readonly Dictionary<string, Statement> fastest = new(StringComparer.Ordinal);
        private readonly List<List<Statement>> openings = [];

        /// <summary>
        /// The statements that most openings ran, each with its fastest execution. The others are of the node, which renews what
        /// all pages share.
        /// </summary>
        public IReadOnlyList<Statement> Fastest =>
            [
                .. fastest.Values.Where(s =>
                    openings.Count(o =>
                        o.Exists(x => string.Equals(x.Text, s.Text, StringComparison.Ordinal))
                    ) * 2
                    > openings.Count
                ),
            ];

        public double Milliseconds => Fastest.Sum(s => s.Total);

        public IEnumerable<int> StatementCounts => openings.Select(o => o.Count);

        /// <summary>The node renews what all pages share at any time; <c>PageStatementBudgetTests</c> counts the first page.</summary>
        public double MedianCount => openings.ConvertAll(o => (double)o.Count).Median();

        /// <summary>The opening with the most statements: of what all pages share, it read what fell due.</summary>
        public IReadOnlyList<Statement> Longest => openings.MaxBy(o => o.Count)!;

        public void Add(List<Statement> opening)
        {
            openings.Add(opening);
            foreach (var group in opening.GroupBy(s => s.Text, StringComparer.Ordinal))
            {
                var now = new Statement(group.Key, group.Count(), group.Sum(s => s.Total));
                if (!fastest.TryGetValue(group.Key, out var known) || now.Total < known.Total)
                {
                    fastest[group.Key] = now;
                }
            }
        }
    }
}
