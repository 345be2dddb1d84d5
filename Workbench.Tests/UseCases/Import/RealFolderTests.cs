using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Reading;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Import;

public sealed class RealFolderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(
        Skip = SharedData.NotThere,
        SkipUnless = nameof(SharedData.CanRun),
        SkipType = typeof(SharedData)
    )]
    public async Task The_real_folder_comes_in_within_seconds_and_the_books_balance()
    {
        await using var house = await ImportHouse.OpenAsync();
        var since = Stopwatch.GetTimestamp();
        var report = Report(await house.RunAsync(SharedData.Import));
        Stopwatch.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(30));

        report.Rejected.Should().BeEmpty();
        foreach (var file in report.Files)
        {
            file.Rows.Should().Be(Records(file.File));
            file.Added.Should().Be(file.Rows);
        }

        await using var db = house.Look();
        (await db.Customers.CountAsync(Ct)).Should().Be(Records("customers.csv"));
        (await db.Agreements.CountAsync(Ct)).Should().Be(Records("agreements.csv"));
        (await db.Tickets.CountAsync(Ct)).Should().Be(Records("tickets.csv"));
        (await db.TicketTexts.CountAsync(Ct)).Should().Be(Records("tickets.csv"));
        (await db.TimeEntries.CountAsync(Ct)).Should().Be(Records("time_entries.csv"));
        (await db.RefillCards.CountAsync(Ct)).Should().Be(Records("refill_cards.csv"));
        (await db.Terms.CountAsync(Ct))
            .Should()
            .Be(await db.TermResets.CountAsync(Ct) + Records("agreements.csv"));
        var states = await db
            .Tickets.GroupBy(t => t.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, Ct);
        states.Should().Equal(StatesOfTheFile());
        await Books.ShouldBalanceAsync(db);

        var again = Report(await house.RunAsync(SharedData.Import));
        again.Files.Sum(f => f.Added).Should().Be(0);
        again.Files.Sum(f => f.Known).Should().Be(report.Files.Sum(f => f.Added));
    }

    [Fact(
        Skip = SharedData.NotThere,
        SkipUnless = nameof(SharedData.CanRun),
        SkipType = typeof(SharedData)
    )]
    public async Task Naughty_strings_come_in_to_the_letter_or_are_named()
    {
        var path = Path.Combine(SharedData.Folder, "bad-input", "blns.json");
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(path, Ct))!;
        await using var house = await ImportHouse.OpenAsync("import-small");
        for (var i = 0; i < strings.Length; i++)
        {
            var quoted = "\"" + strings[i].Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            house.Append(
                "tickets.csv",
                $"{100 + i},1001,2026-05-04T09:00:00,Bug,,,New,,Naughty {i},{quoted},,,"
            );
        }

        var report = await house.ImportAsync(skipBad: true);

        await using var db = house.Look();
        var texts = await db.TicketTexts.ToDictionaryAsync(
            t => t.TicketNumber,
            t => t.Description,
            Ct
        );
        for (var i = 0; i < strings.Length; i++)
        {
            if (texts.TryGetValue(100 + i, out var text))
            {
                text.Should().Be(strings[i]);
            }
        }

        (texts.Count + report.Files.Single(f => Is(f, "tickets.csv")).Rejected)
            .Should()
            .Be(strings.Length + 7);
    }

    private static bool Is(ImportedFile file, string name) =>
        string.Equals(file.File, name, StringComparison.Ordinal);

    private static ImportReport Report(ImportOutcome outcome) =>
        outcome.Match(
            i => i.Report,
            r => throw new InvalidOperationException(string.Join('\n', r.Report.Rejected)),
            r => throw new InvalidOperationException(r.Why.ToString())
        );

    /// <summary>Counted by a plain scan for line ends outside quotes, which shares no code with the import.</summary>
    private static int Records(string file)
    {
        var (records, inQuotes) = (0, false);
        foreach (var c in File.ReadAllText(Path.Combine(SharedData.Import, file)))
        {
            inQuotes ^= c == '"';
            records += c == '\n' && !inQuotes ? 1 : 0;
        }

        return records - 1;
    }

    private static Dictionary<TicketState, int> StatesOfTheFile() =>
        CsvTable
            .Read(
                ImportTable.Tickets,
                File.ReadAllBytes(Path.Combine(SharedData.Import, "tickets.csv"))
            )
            .Rows.GroupBy(r => Enum.Parse<TicketState>(r["state"]))
            .ToDictionary(g => g.Key, g => g.Count());
}
