using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;

namespace Workbench.Tests.Support;

/// <summary>Asks both databases how they would run a statement, and finds tables that would be read from end to end.</summary>
internal static partial class QueryPlans
{
    /// <summary>Tables with few rows, however old the database is.</summary>
    private static readonly string[] SmallTables =
    [
        "Absences",
        "BusyPeriods",
        "MonthLockChanges",
        "Packages",
        "PackageVersions",
        "People",
        "Timers",
        "ParkedTimers",
        "Counters",
        "SavedReplies",
        "SettingChanges",
    ];

    private static readonly string[] Verbs = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"];

    /// <summary>
    /// Returns each statement for which there is a plan, reads and writes. PostgreSQL gets some together, such as a lock and what
    /// is read under it.
    /// </summary>
    public static IReadOnlyList<SqlRecorder.RecordedStatement> WithPlan(
        this IEnumerable<SqlRecorder.RecordedStatement> recorded
    ) =>
        [
            .. recorded
                .SelectMany(s =>
                    s.Text.Split(";\n", StringSplitOptions.TrimEntries)
                        .Select(text => s with { Text = text })
                )
                .Where(s =>
                    Array.Exists(Verbs, v => s.Text.StartsWith(v, StringComparison.Ordinal))
                ),
        ];

    /// <summary>Finds the full scans in the plans of statements.</summary>
    public static async Task<IReadOnlyList<string>> FindScansAsync(
        WorkbenchDb db,
        IEnumerable<SqlRecorder.RecordedStatement> recorded
    )
    {
        var found = new List<string>();
        foreach (
            var statement in recorded.WithPlan().DistinctBy(s => s.Text, StringComparer.Ordinal)
        )
        {
            var plan = await PlanAsync(db, statement);
            found.AddRange(
                FindScans(db, plan, statement.Text).Select(s => $"{s}\n{statement.Text}")
            );
        }

        return found;
    }

    /// <summary>Runs a statement on PostgreSQL and returns how many rows of a table it read, found or not.</summary>
    public static async Task<long> CountExaminedAsync(
        WorkbenchDb db,
        SqlRecorder.RecordedStatement statement,
        string table
    )
    {
        var (rows, loops) = (0L, 0L);
        foreach (var line in await ExplainAsync(db, statement, "EXPLAIN (ANALYZE, TIMING OFF)"))
        {
            if (Node().Match(line) is { Success: true } node)
            {
                var isRead = string.Equals(
                    PostgreSqlScan().Match(line).Groups["table"].Value,
                    table,
                    StringComparison.Ordinal
                );
                loops = isRead ? NumberOf(node, "loops") : 0;
                rows += loops * NumberOf(node, "rows");
            }
            else if (Removed().Match(line) is { Success: true } removed)
            {
                rows += loops * NumberOf(removed, "rows");
            }
        }

        return rows;

        static long NumberOf(Match match, string name) =>
            long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    public static async Task<IReadOnlyList<string>> PlanAsync(
        WorkbenchDb db,
        SqlRecorder.RecordedStatement recordedStatement
    )
    {
        if (!db.Database.IsSqlite())
        {
            // A test table is small enough to be scanned. With scans disabled, the plan shows whether an index could be used.
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(
                "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off"
            );
        }

        return await ExplainAsync(
            db,
            recordedStatement,
            db.Database.IsSqlite() ? "EXPLAIN QUERY PLAN" : "EXPLAIN"
        );
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(
        WorkbenchDb db,
        SqlRecorder.RecordedStatement recordedStatement,
        string explain
    )
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A statement that the program has just asked.
        command.CommandText = $"{explain} {recordedStatement.Text}";
#pragma warning restore CA2100
        foreach (var (name, value) in recordedStatement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return lines;
    }

    public static IEnumerable<string> FindScans(
        WorkbenchDb db,
        IReadOnlyList<string> plan,
        string statement
    ) => db.Database.IsSqlite() ? FindSqliteScans(db, plan, statement) : FindPostgreSqlScans(plan);

    /// <summary>Finds full scans. A written table has no alias.</summary>
    private static IEnumerable<string> FindSqliteScans(
        WorkbenchDb db,
        IReadOnlyList<string> plan,
        string statement
    )
    {
        var written = db
            .Model.GetEntityTypes()
            .Select(t => t.GetTableName())
            .ToHashSet(StringComparer.Ordinal);
        var tables = Named()
            .Matches(statement)
            .GroupBy(
                m => m.Groups["alias"].Value,
                m => m.Groups["table"].Value,
                StringComparer.Ordinal
            )
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return plan.Where(line =>
            Scanned().Match(line) is { Success: true } scan
            && scan.Groups["alias"].Value is var alias
            && (tables.TryGetValue(alias, out var table) || written.Contains(table = alias))
            && !SmallTables.Contains(table)
            && !IsNeverTrue(statement, alias)
        );
    }

    /// <summary>EF Core writes "WHERE 0" for a list without items. SQLite plans a scan and then runs nothing.</summary>
    private static bool IsNeverTrue(string statement, string alias) =>
        Regex.IsMatch(
            statement,
            $"AS \"{alias}\"\\s+(WHERE|ON) 0\\b",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>Finds full scans. An index scan without an index condition reads everything too.</summary>
    private static IEnumerable<string> FindPostgreSqlScans(IReadOnlyList<string> plan)
    {
        for (var i = 0; i < plan.Count; i++)
        {
            var scan = PostgreSqlScan().Match(plan[i]);
            if (!scan.Success || SmallTables.Contains(scan.Groups["table"].Value))
            {
                continue;
            }

            var details = plan.Skip(i + 1)
                .TakeWhile(l => !l.Contains("->", StringComparison.Ordinal));
            if (!details.Any(IsBound))
            {
                yield return plan[i];
            }
        }
    }

    /// <summary>All numbers are more than zero.</summary>
    private static bool IsBound(string line) =>
        line.Contains(" Cond:", StringComparison.Ordinal)
        && !line.Contains("\"TicketNumber\" > 0)", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\(actual rows=(?<rows>\d+) loops=(?<loops>\d+)\)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Node();

    [GeneratedRegex(@"Rows Removed by .*: (?<rows>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Removed();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    /// <summary>A scan of a table. A full-text table that is read by an index has another number than 0.</summary>
    [GeneratedRegex(
        @"^SCAN (?<alias>(?>\w+))(?! VIRTUAL TABLE INDEX [1-9])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Scanned();

    /// <summary>A scan of a table. A subquery is none: what it reads has lines of its own.</summary>
    [GeneratedRegex(
        "(?<!Subquery |Function |CTE )Scan.* on \"?(?<table>\\w+)\"?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PostgreSqlScan();
}
