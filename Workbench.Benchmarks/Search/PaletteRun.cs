using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Palette;
using Workbench.App.Settings;
using Workbench.App.Storage.SearchIndex;
using Workbench.Benchmarks.Figures;
using Workbench.Benchmarks.History;
using Workbench.Domain;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Measures the search of tickets in the command palette on a seeded database, letter by letter, beside the minimum cost of
/// showing eight tickets: reading them by their keys.
/// </summary>
internal static class PaletteRun
{
    private const int Typists = 40;
    private const double MaxMs = 100;

    /// <param name="storage">A database that <see cref="HistorySeed"/> filled.</param>
    public static async Task<IReadOnlyList<Figure>> RunAsync(StorageSettings storage)
    {
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using var db = host.CreateDbContext();
        var tickets = await db.Tickets.CountAsync();
        var newest = await db.Tickets.MaxAsync(t => t.Number);
        var figures = new List<Figure>();
        var random = new Random(7);
        var subjects = Enumerable
            .Range(0, Typists)
            .Select(_ => HistorySubjects.For(random.Next(1, newest)))
            .ToList();
        foreach (var (what, typed) in SearchKinds(subjects))
        {
            await FindAsync(host, typed.Take(20));
            var (found, _) = await FindAsync(host, typed);
            var bare = await MeasureByKeyAsync(host, newest, typed.Count, random);
            figures.Add(
                Create($"{what}, median", found.Median()) with
                {
                    Baseline = bare.Median(),
                }
            );
            figures.Add(Create($"{what}, 95 %", found.At(0.95)) with { Aim = Aim.AtMost(MaxMs) });
            figures.Add(Create($"{what}, longest", found.Max()));
        }

        return figures;

        Figure Create(string what, double value) =>
            new(
                storage.Provider == StorageProvider.Sqlite ? "palette" : "palette, PostgreSQL",
                $"{tickets} tickets: {what}",
                value,
                "ms"
            );
    }

    private static IEnumerable<(string What, IReadOnlyList<string> Typed)> SearchKinds(
        IReadOnlyList<string> subjects
    )
    {
        var words = subjects.Select(SearchWords.Parse).ToList();
        yield return ("a subject, letter by letter", [.. subjects.SelectMany(TypedPrefixes)]);
        yield return ("the first two letters", [.. subjects.Select(s => s[..2])]);
        yield return (
            "the inside of a word",
            [.. words.Select(w => w[0]).Where(w => w.Length > 5).Select(w => w[2..])]
        );
        yield return ("the number in a subject", [.. words.Select(w => w[^1])]);
        yield return (
            "words of two subjects",
            [.. words.Select((w, i) => $"{w[^1]} {words[(i + 1) % words.Count][0]}")]
        );
        yield return ("words that no subject has", [.. words.Select((w, i) => $"qu{i} {w[0]}x")]);
        yield return ("the name of a customer", [.. words.Select((_, i) => $"Butik {1000 + i}")]);
    }

    private static IEnumerable<string> TypedPrefixes(string text) =>
        Enumerable.Range(2, text.Length - 1).Select(n => text[..n]);

    private static async Task<(List<double> Milliseconds, int Missed)> FindAsync(
        BenchmarkHost host,
        IEnumerable<string> typed
    )
    {
        var query = host.Get<TicketSearchQuery>();
        var durations = new List<double>();
        var missed = 0;
        foreach (var text in typed)
        {
            var since = Stopwatch.GetTimestamp();
            var found = await query.RunAsync(
                Actor.Program,
                new() { Text = text },
                TicketPaletteSource.MaxTickets,
                default
            );
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            missed += found.Tickets.Count == 0 ? 1 : 0;
        }

        return (durations, missed);
    }

    private static async Task<List<double>> MeasureByKeyAsync(
        BenchmarkHost host,
        int newest,
        int times,
        Random random
    )
    {
        var durations = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var numbers = Enumerable
                .Range(0, TicketPaletteSource.MaxTickets)
                .Select(_ => random.Next(1, newest))
                .ToList();
            var since = Stopwatch.GetTimestamp();
            await host.Get<QueryExecutor>()
                .RunAsync<TicketSearchQuery, List<string>>(
                    Actor.Program,
                    (db, ct) =>
                        db
                            .Tickets.Where(t => numbers.Contains(t.Number))
                            .Select(t => t.Subject)
                            .ToListAsync(ct),
                    default
                );
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return durations;
    }
}
