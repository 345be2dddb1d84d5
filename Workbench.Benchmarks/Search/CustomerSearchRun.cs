using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Benchmarks.Figures;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Measures the customer search among many customers, letter by letter, beside the minimum cost of showing twenty: reading them
/// by their keys.
/// </summary>
internal static class CustomerSearchRun
{
    private const int Typists = 60;
    private const int MaxResults = 20;
    private const double MaxMs = 100;

    public static async Task<IReadOnlyList<Figure>> RunAsync(int count, string? connectionString)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-find-").FullName;
        var storage = new StorageSettings(
            connectionString is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql,
            connectionString ?? "",
            folder
        );
        try
        {
            await using var host = await BenchmarkHost.OpenAsync(storage);
            var customers = await GeneratedCustomers.AddAsync(host, count);
            var figures = new List<Figure>();
            var random = new Random(7);
            var searched = Enumerable
                .Range(0, Typists)
                .Select(_ => customers[random.Next(count)])
                .ToList();
            foreach (var (what, typed) in SearchKinds(searched))
            {
                await FindAsync(host, typed.Take(50));
                var found = await FindAsync(host, typed);
                var bare = await MeasureRawSqlAsync(host, customers, typed.Count, random);
                figures.Add(
                    Create($"{what}, median", found.Median()) with
                    {
                        Baseline = bare.Median(),
                    }
                );
                figures.Add(
                    Create($"{what}, 95 %", found.At(0.95)) with
                    {
                        Aim = Aim.AtMost(MaxMs),
                    }
                );
            }

            return [.. figures, .. await RebuildIndexAsync(host, Create)];

            Figure Create(string what, double value) =>
                new(
                    connectionString is null ? "find" : "find, PostgreSQL",
                    $"{count} customers: {what}",
                    value,
                    "ms"
                );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string What, IReadOnlyList<string> Typed)> SearchKinds(
        IReadOnlyList<Customer> customers
    )
    {
        yield return ("first letter of a name", [.. customers.Select(c => c.Name[..1])]);
        yield return ("name, letter by letter", TypedPrefixes(customers.Select(c => c.Name)));
        yield return ("number, digit by digit", TypedPrefixes(customers.Select(c => c.Number)));
        yield return (
            "contact, letter by letter",
            TypedPrefixes(customers.Select(c => c.ContactName))
        );
        yield return (
            "e-mail, letter by letter",
            TypedPrefixes(customers.Select(c => c.ContactEmail))
        );
        yield return (
            "a number that doesn't exist, too",
            [.. customers.Select(c => $"{c.Name.Split(' ')[^1]} 1{c.Number}")]
        );
        yield return (
            "contact's family and shop's kind",
            [.. customers.Select(c => $"{c.ContactName.Split(' ')[1]} {c.Name.Split(' ')[^1]}")]
        );
        yield return ("nothing typed", [.. customers.Select(_ => "")]);
    }

    private static List<string> TypedPrefixes(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => Enumerable.Range(1, t.Length).Select(n => t[..n]))];

    private static async Task<List<double>> FindAsync(BenchmarkHost host, IEnumerable<string> typed)
    {
        var options = host.Get<CustomerMatchQuery>();
        var durations = new List<double>();
        foreach (var text in typed)
        {
            var since = Stopwatch.GetTimestamp();
            await options.RunAsync(Actor.Program, text, default);
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return durations;
    }

    private static async Task<List<double>> MeasureRawSqlAsync(
        BenchmarkHost host,
        IReadOnlyList<Customer> customers,
        int times,
        Random random
    )
    {
        var durations = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var ids = Enumerable
                .Range(0, MaxResults)
                .Select(_ => customers[random.Next(customers.Count)].Id)
                .ToList();
            var since = Stopwatch.GetTimestamp();
            await host.Get<QueryExecutor>()
                .RunAsync<CustomerMatchQuery, List<CustomerMatch>>(
                    Actor.Program,
                    (db, ct) =>
                        db
                            .Customers.Where(c => ids.Contains(c.Id))
                            .Select(c => new CustomerMatch(c.Id, c.Number, c.Name))
                            .ToListAsync(ct),
                    default
                );
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return durations;
    }

    /// <summary>Builds the words again, as the first start does for an older database.</summary>
    private static async Task<IEnumerable<Figure>> RebuildIndexAsync(
        BenchmarkHost host,
        Func<string, double, Figure> create
    )
    {
        await using (var db = host.CreateDbContext())
        {
            db.AllowsWrites = true;
            await db.CustomerWords.ExecuteDeleteAsync();
        }

        var since = Stopwatch.GetTimestamp();
        await CustomerSearchIndex.AddMissingAsync(
            host.Get<IDbContextFactory<WorkbenchDb>>(),
            default
        );
        var filled = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        since = Stopwatch.GetTimestamp();
        await CustomerSearchIndex.AddMissingAsync(
            host.Get<IDbContextFactory<WorkbenchDb>>(),
            default
        );
        var checkedMs = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        return
        [
            create("building the index", filled),
            create("checking that no word is missing", checkedMs),
        ];
    }
}
