namespace Workbench.App.Storage.SearchIndex;

/// <summary>What the full-text index of a database is asked: tickets that the clauses find.</summary>
/// <param name="Parts">The parts of a ticket in which words are found.</param>
public sealed record DocumentSearch(
    IReadOnlyList<DocumentSearch.Clause> Clauses,
    TicketParts Parts,
    DocumentFilter Filter
)
{
    /// <summary>The share of tickets that is expected to be found.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Only tickets after this number are looked at.</summary>
    public int After { get; init; }

    /// <summary>Whether nothing can be found: by a clause, or by a filter that no ticket passes.</summary>
    public bool IsImpossible =>
        Filter.Customers is { Count: 0 } || Clauses.Any(c => c.IsImpossible);

    /// <summary>Combines the indexed clauses in the language of an index.</summary>
    /// <param name="and">Between clauses that must all find a ticket.</param>
    public string Combine(Func<Clause, string> translate, string and) =>
        string.Join(and, Clauses.Where(c => c.IsIndexed).Select(translate));

    /// <summary>One of the words, or a word with the prefix, or one of the customers.</summary>
    /// <param name="Words">Words as documents contain them.</param>
    /// <param name="Prefix">The beginning of a word; null for none.</param>
    /// <param name="Customers">Ids of customers whose tickets are found too.</param>
    /// <param name="Text">What a part contains where the clause finds it.</param>
    /// <param name="IsIndexed">False for a text that only the documents themselves are asked for, such as a phrase.</param>
    public sealed record Clause(
        IReadOnlyList<string> Words,
        string? Prefix,
        IReadOnlyList<int> Customers,
        string Text,
        bool IsIndexed = true
    )
    {
        /// <summary>Pairs of words (<see cref="WordPairs"/>): a text that has all of them may contain the phrase.</summary>
        public IReadOnlyList<string> Pairs { get; init; } = [];

        /// <summary>Whether the texts must be compared, whatever the index finds.</summary>
        public bool ComparesTexts => !IsIndexed || Pairs.Count > 0;

        public bool IsImpossible =>
            IsIndexed
            && Words.Count == 0
            && Pairs.Count == 0
            && Prefix is null
            && Customers.Count == 0;
    }
}
