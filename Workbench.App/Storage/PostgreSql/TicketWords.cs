using System.Globalization;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// The words of tickets on PostgreSQL, each with the weight of its part. A text search vector has four weights: description,
/// report and files share one. The customer is a word of its own that nobody can type, and so is each word of the subject with a
/// mark before it: the index doesn’t know weights, and would read every ticket that has the word anywhere.
/// </summary>
internal static class TicketWords
{
    public const string Column = "Words";

    private const string SubjectMark = "¤";

    private const TicketParts SharedParts =
        TicketParts.Description | TicketParts.Report | TicketParts.Files;

    /// <summary>
    /// A trigger and no generated column: EF Core would read a generated one back after each change. Documents are already taken
    /// apart into words, so they become a vector without a dictionary.
    /// </summary>
    public static IEnumerable<DatabaseTrigger> Triggers { get; } =
    [
        new(
            "TicketDocuments_words",
            $$"""
            CREATE OR REPLACE FUNCTION set_ticket_words() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                NEW."Words" := (
                    regexp_replace(NEW."Subject", '[^ \n]+', '\&:1A {{SubjectMark}}\&:6', 'g') || ' '
                    || regexp_replace(NEW."Description" || NEW."Report" || NEW."Files", '[^ \n]+', '\&:2B', 'g') || ' '
                    || regexp_replace(NEW."Conversation", '[^ \n]+', '\&:3C', 'g') || ' '
                    || regexp_replace(NEW."Notes", '[^ \n]+', '\&:4', 'g')
                    || ' §' || NEW."CustomerId" || ':5')::tsvector;
                RETURN NEW;
            END $$;
            CREATE OR REPLACE TRIGGER "TicketDocuments_words" BEFORE INSERT OR UPDATE ON "TicketDocuments"
            FOR EACH ROW EXECUTE FUNCTION set_ticket_words();
            UPDATE "TicketDocuments" SET "Words" = NULL WHERE "Words" IS NULL;
            """
        ),
    ];

    /// <summary>Whether weights alone say that a word is in one of the parts.</summary>
    public static bool IsExact(TicketParts parts) =>
        (parts & SharedParts) is TicketParts.None or SharedParts;

    /// <summary>Returns the search in the language of the index. Words contain letters and digits only.</summary>
    public static string QueryFor(DocumentSearch search)
    {
        var isOfSubject = search.Parts == TicketParts.Subject;
        var weights =
            isOfSubject || search.Parts.HasFlag(TicketParts.All & ~TicketParts.Customer)
                ? ""
                : WeightsOf(search.Parts);
        var mark = isOfSubject ? SubjectMark : "";
        var hasText = (search.Parts & ~TicketParts.Customer) != TicketParts.None;
        var clauses = search.Combine(c => $"({QueryFor(c, hasText, mark, weights)})", "&");
        return search.Filter.Customers is { } customers
            ? $"{clauses}&({string.Join('|', customers.Select(Customer))})"
            : clauses;
    }

    private static string WeightsOf(TicketParts parts) =>
        ":"
        + (parts.HasFlag(TicketParts.Subject) ? "A" : "")
        + ((parts & SharedParts) == TicketParts.None ? "" : "B")
        + (parts.HasFlag(TicketParts.Conversation) ? "C" : "")
        + (parts.HasFlag(TicketParts.Notes) ? "D" : "");

    private static string QueryFor(
        DocumentSearch.Clause clause,
        bool hasText,
        string mark,
        string weights
    )
    {
        var words = hasText
            ? clause
                .Words.Select(w => $"'{mark}{w}'{weights}")
                .Concat(
                    clause.Prefix is { } prefix
                        ? [$"'{mark}{prefix}':*{weights.TrimStart(':')}"]
                        : []
                )
            : [];
        var all = words.Concat(clause.Customers.Select(Customer)).ToList();
        return all.Count == 0 ? "'§'" : string.Join('|', all);
    }

    private static string Customer(int id) =>
        string.Create(CultureInfo.InvariantCulture, $"'§{id}'");
}
