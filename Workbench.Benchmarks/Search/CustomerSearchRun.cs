using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
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

    public static async Task<int> RunAsync(int count, string? connectionString)
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
            await RebuildIndexAsync(host);
            var random = new Random(7);
            var searched = Enumerable
                .Range(0, Typists)
                .Select(_ => customers[random.Next(count)])
                .ToList();
            foreach (var (what, typed) in SearchKinds(searched))
            {
                await FindAsync(host, typed.Take(50));
                var (found, missed) = await FindAsync(host, typed);
                var bare = await MeasureRawSqlAsync(host, customers, typed.Count, random);
                Print(
                    $"{what, -34} {Format(found)}; by key {Format(bare)}; ratio {Median(found) / Median(bare):0.0}; {missed} without an answer"
                );
            }

            return 0;
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

    private static async Task<(List<double> Milliseconds, int Missed)> FindAsync(
        BenchmarkHost host,
        IEnumerable<string> typed
    )
    {
        var options = host.Get<CustomerMatchQuery>();
        var durations = new List<double>();
        var missed = 0;
        foreach (var text in typed)
        {
            var since = Stopwatch.GetTimestamp();
            var found = await options.RunAsync(Actor.Program, text, default);
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            missed += found.Count == 0 ? 1 : 0;
        }

        return (durations, missed);
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
    private static async Task RebuildIndexAsync(BenchmarkHost host)
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
        var filled = Stopwatch.GetElapsedTime(since).TotalSeconds;
        since = Stopwatch.GetTimestamp();
        await CustomerSearchIndex.AddMissingAsync(
            host.Get<IDbContextFactory<WorkbenchDb>>(),
            default
        );
        var checkedMs = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        await using var after = host.CreateDbContext();
        Print(
            $"{await after.CustomerWords.CountAsync()} words of {await after.Customers.CountAsync()} customers in {filled:0.0} s; to check that none is missing {checkedMs:0} ms"
        );
    }

    private static string Format(List<double> milliseconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds.Count}, median {Median(milliseconds):0.0}, 95th percentile {Percentile(milliseconds, 0.95):0.0}, longest {Percentile(milliseconds, 1):0.0} ms"
        );

    private static double Median(List<double> values) => Percentile(values, 0.5);

    private static double Percentile(List<double> values, double share) =>
        values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
