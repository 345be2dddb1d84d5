using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Search;
using Workbench.App.Features.Search.Palette;
using Workbench.App.Features.Search.Similar;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain;

namespace Workbench.Benchmarks.Search;

/// <summary>
/// Measures the search and the similar tickets on a database that <see cref="SearchSeed"/> filled: how long they take, and how
/// often a ticket that is written a second time in other words finds the first one among five.
/// </summary>
internal static class SearchRun
{
    private const int Samples = 60;
    private static readonly string[] Endings = ["n", "na", "s", "ns"];

    public static async Task<int> RunAsync(StorageSettings storage)
    {
        var since = Stopwatch.GetTimestamp();
        await using var host = await BenchmarkHost.OpenAsync(storage);
        Print($"opened in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s");
        await using var db = host.CreateDbContext();
        var newest = await db.Tickets.MaxAsync(t => t.Number);
        Print($"{newest} tickets, {await db.SearchTerms.CountAsync()} endings of words");
        await PrintSizesAsync(db);
        var random = new Random(11);
        var numbers = Enumerable.Range(0, Samples).Select(_ => random.Next(2, newest)).ToList();
        foreach (var (what, filters) in Searches(numbers).Concat(PageSearches(numbers)))
        {
            var max = what.StartsWith("page", StringComparison.Ordinal)
                ? TicketSearchQuery.PageSize
                : TicketPaletteSource.MaxTickets;
            await FindAsync(host, filters.Take(10), max);
            var (durations, missed) = await FindAsync(host, filters, max);
            Print($"{what, -44} {Format(durations)}; {missed} without an answer");
        }

        foreach (var (what, change) in Changes)
        {
            await MeasureSimilarAsync(host, what, change, numbers);
        }

        return 0;
    }

    private static IEnumerable<(string What, List<SearchFilter> Filters)> Searches(
        List<int> numbers
    )
    {
        var texts = numbers.ConvertAll(n => new GeneratedTexts(n));
        var words = texts.ConvertAll(t => t.Subject.Split(' '));
        var described = texts.ConvertAll(t => t.Description.Split(' '));
        yield return (
            "a subject, letter by letter",
            [
                .. texts
                    .Take(20)
                    .SelectMany(t =>
                        Enumerable.Range(2, t.Subject.Length - 1).Select(n => t.Subject[..n])
                    )
                    .Select(Text),
            ]
        );
        yield return ("two letters", [.. texts.Select(t => Text(t.Subject[..2]))]);
        yield return ("three letters", [.. texts.Select(t => Text(t.Subject[..3]))]);
        yield return (
            "the inside of a word",
            [.. words.Where(w => w[0].Length > 7).Select(w => Text(w[0][3..]))]
        );
        yield return ("a rare number", [.. words.Select(w => Text(w[^1]))]);
        yield return (
            "three words of a description",
            [.. described.Select(w => Text($"{w[3]} {w[11]} {w[19]}"))]
        );
        yield return (
            "a phrase of a description",
            [.. described.Select(w => Text($"\"{w[5]} {w[6]} {w[7]}\""))]
        );
        yield return ("a phrase of the two shortest words", [.. described.Select(ShortestPhrase)]);
        yield return (
            "words that no ticket has together",
            [.. words.Select((w, i) => Text($"{w[^1]} {words[(i + 1) % words.Count][^1]}"))]
        );
        yield return (
            "words of two subjects",
            [.. words.Select((w, i) => Text($"{w[0]} {words[(i + 1) % words.Count][0]}"))]
        );
        yield return (
            "a customer and a word",
            [.. words.Select((w, i) => Text($"Butik {1000 + i} {w[0]}"))]
        );
    }

    private static IEnumerable<(string What, List<SearchFilter> Filters)> PageSearches(
        List<int> numbers
    )
    {
        var texts = numbers.ConvertAll(n => new GeneratedTexts(n));
        var words = texts.ConvertAll(t => t.Subject.Split(' '));
        yield return (
            "page: a word in notes",
            [.. texts.Select(t => Text(t.Note.Split(' ')[4]) with { Part = TicketParts.Notes })]
        );
        yield return (
            "page: a word, a customer, a state",
            [
                .. words.Select(
                    (w, i) =>
                        Text(w[0]) with
                        {
                            Customer = (1000 + i).ToString(CultureInfo.InvariantCulture),
                            Status = "closed",
                        }
                ),
            ]
        );
        yield return (
            "page: a word and open tickets",
            [.. words.Select(w => Text(w[0]) with { Status = SearchFilter.Open })]
        );
    }

    private static SearchFilter ShortestPhrase(string[] words)
    {
        var (first, second) = words.Zip(words.Skip(1)).MinBy(p => p.First.Length + p.Second.Length);
        return Text($"\"{first} {second}\"");
    }

    private static SearchFilter Text(string text) => new() { Text = text };

    /// <summary>How a ticket is written a second time.</summary>
    private static IEnumerable<(
        string What,
        Func<GeneratedTexts, Random, (string, string)> Change
    )> Changes =>
        [
            (
                "reworded",
                (t, random) =>
                    (
                        Shuffle(Inflect(Words(t.Subject)[..^1], random), random),
                        Shuffle(
                            Words(t.Description).Where(_ => random.NextDouble() < 0.6).ToArray(),
                            random
                        )
                    )
            ),
            (
                "shortened",
                (t, random) =>
                    (
                        string.Join(' ', Words(t.Subject)[..^1].Take(3)),
                        string.Join(' ', Words(t.Description).TakeLast(14))
                    )
            ),
            (
                "with typing errors",
                (t, random) =>
                    (Mistype(Words(t.Subject)[..^1], random), Mistype(Words(t.Description), random))
            ),
        ];

    private static string[] Words(string text) => text.Split(' ');

    private static string Shuffle(string[] words, Random random)
    {
        random.Shuffle(words);
        return string.Join(' ', words);
    }

    private static string[] Inflect(string[] words, Random random) =>
        [.. words.Select(w => w.Length > 6 ? w + Endings[random.Next(Endings.Length)] : w)];

    /// <summary>Two letters of every third long word change places.</summary>
    private static string Mistype(string[] words, Random random) =>
        string.Join(
            ' ',
            words.Select(w =>
            {
                if (w.Length < 6 || random.Next(3) > 0)
                {
                    return w;
                }

                var at = random.Next(1, w.Length - 2);
                return $"{w[..at]}{w[at + 1]}{w[at]}{w[(at + 2)..]}";
            })
        );

    private static async Task MeasureSimilarAsync(
        BenchmarkHost host,
        string what,
        Func<GeneratedTexts, Random, (string Subject, string Description)> change,
        List<int> numbers
    )
    {
        var query = host.Get<EarlierTicketsQuery>();
        var random = new Random(13);
        var durations = new List<double>();
        var (ofCustomer, ofOthers) = (0, 0);
        await query.RunAsync(Actor.Program, 1, "kassan", "", default);
        foreach (var number in numbers)
        {
            var (subject, description) = change(new(number), random);
            var customer = 1 + (number % SearchSeed.Customers);
            var since = Stopwatch.GetTimestamp();
            var own = await query.RunAsync(Actor.Program, customer, subject, description, default);
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            var other = await query.RunAsync(
                Actor.Program,
                1 + (customer % SearchSeed.Customers),
                subject,
                description,
                default
            );
            ofCustomer += own.OfCustomer.Any(t => t.Ticket.Number == number) ? 1 : 0;
            ofOthers += other.OfOthers.Any(t => t.Ticket.Number == number) ? 1 : 0;
        }

        Print(
            $"{$"similar, {what}", -44} {Format(durations)}; found for its customer {ofCustomer} of {numbers.Count}, for another {ofOthers}"
        );
    }

    private static async Task<(List<double> Milliseconds, int Missed)> FindAsync(
        BenchmarkHost host,
        IEnumerable<SearchFilter> filters,
        int max
    )
    {
        var query = host.Get<TicketSearchQuery>();
        var durations = new List<double>();
        var missed = 0;
        foreach (var filter in filters)
        {
            var since = Stopwatch.GetTimestamp();
            var found = await query.RunAsync(Actor.Program, filter, max, default);
            durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            missed += found.Tickets.Count == 0 ? 1 : 0;
        }

        return (durations, missed);
    }

    private static async Task PrintSizesAsync(WorkbenchDb db)
    {
        var sizes = db.Database.IsSqlite()
            ? await db
                .Database.SqlQueryRaw<string>(
                    """
                    SELECT 'index: ' || (SELECT SUM(LENGTH(block)) / 1000000 FROM "TicketIndex_data") || ' MB, documents: '
                        || (SELECT SUM(LENGTH("Subject") + LENGTH("Description") + LENGTH("Conversation") + LENGTH("Notes")) / 1000000 FROM "TicketDocuments")
                        || ' MB, endings: ' || (SELECT SUM(LENGTH("Suffix") + LENGTH("Word")) / 1000000 FROM "SearchTerms") || ' MB' AS "Value"
                    """
                )
                .ToListAsync()
            : await db
                .Database.SqlQueryRaw<string>(
                    """
                    SELECT relname || ': ' || (pg_relation_size(oid) / 1000000) || ' MB' AS "Value" FROM pg_class
                    WHERE relname LIKE '%TicketDocuments%' OR relname LIKE '%SearchTerms%' OR relname IN ('Messages', 'TicketTexts')
                    ORDER BY pg_relation_size(oid) DESC
                    """
                )
                .ToListAsync();
        Print($"{string.Join(", ", sizes)}");
    }

    private static string Format(List<double> milliseconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds.Count}, median {Percentile(milliseconds, 0.5):0.0}, 95th percentile {Percentile(milliseconds, 0.95):0.0}, longest {Percentile(milliseconds, 1):0.0} ms"
        );

    private static double Percentile(List<double> values, double share) =>
        values.Order().ElementAt((int)(share * (values.Count - 1)));

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
