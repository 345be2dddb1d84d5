using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

public sealed class WholeFolderImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Folders => [.. TestDataFiles.ImportFolders];

    [Theory, MemberData(nameof(Folders))]
    public async Task A_whole_folder_is_imported_within_seconds_with_a_consistent_ledger(
        string folder
    )
    {
        // The rows of the folders end in the afternoon of that day.
        await using var host = await ImportTestHost.OpenAsync(
            now: new DateTime(2026, 11, 20, 22, 0, 0, DateTimeKind.Utc)
        );
        var since = Stopwatch.GetTimestamp();
        var report = Report(await host.RunAsync(folder));
        Stopwatch.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(30));

        report.Rejected.Should().BeEmpty();
        foreach (var file in report.Files)
        {
            file.Rows.Should().Be(Records(folder, file.File));
            file.Added.Should().Be(file.Rows);
        }

        await using var db = host.CreateDbContext();
        (await db.Customers.CountAsync(Ct)).Should().Be(Records(folder, "customers.csv"));
        (await db.Agreements.CountAsync(Ct)).Should().Be(Records(folder, "agreements.csv"));
        (await db.Tickets.CountAsync(Ct)).Should().Be(Records(folder, "tickets.csv"));
        (await db.TicketTexts.CountAsync(Ct)).Should().Be(Records(folder, "tickets.csv"));
        (await db.TimeEntries.CountAsync(Ct)).Should().Be(Records(folder, "time_entries.csv"));
        (await db.RefillCards.CountAsync(Ct)).Should().Be(Records(folder, "refill_cards.csv"));
        (await db.Terms.CountAsync(Ct))
            .Should()
            .Be(await db.TermResets.CountAsync(Ct) + Records(folder, "agreements.csv"));
        var states = await db
            .Tickets.GroupBy(t => t.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, Ct);
        states.Should().Equal(StatesOfTheFile(folder));
        await ImportedLedgerAssertions.ShouldBalanceAsync(db);

        var repeated = Report(await host.RunAsync(folder));
        repeated.Files.Sum(f => f.Added).Should().Be(0);
        repeated.Files.Sum(f => f.Known).Should().Be(report.Files.Sum(f => f.Added));
    }

    private static ImportReport Report(ImportOutcome outcome) =>
        outcome.Match(
            i => i.Report,
            r => throw new InvalidOperationException(string.Join('\n', r.Report.Rejected)),
            r => throw new InvalidOperationException(r.Why.ToString())
        );

    /// <summary>Counts records by line ends outside quotes, without code shared with the import.</summary>
    private static int Records(string folder, string file)
    {
        var (records, inQuotes) = (0, false);
        foreach (var c in File.ReadAllText(Path.Combine(folder, file)))
        {
            inQuotes ^= c == '"';
            records += c == '\n' && !inQuotes ? 1 : 0;
        }

        return records - 1;
    }

    private static Dictionary<TicketState, int> StatesOfTheFile(string folder) =>
        CsvTable
            .Parse(ImportTable.Tickets, File.ReadAllBytes(Path.Combine(folder, "tickets.csv")))
            .Rows.GroupBy(r => Enum.Parse<TicketState>(r["state"]))
            .ToDictionary(g => g.Key, g => g.Count());
}
