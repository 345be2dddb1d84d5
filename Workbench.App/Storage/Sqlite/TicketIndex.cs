using System.Globalization;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.Sqlite;

/// <summary>
/// The full-text index of tickets on SQLite. A document's words are in upper case and between spaces, so the plainest tokenizer
/// finds them. The customer is a word of its own that nobody can type, and so is each word of the subject with a mark before it:
/// who looks for a frequent word in subjects doesn’t read all tickets that have it elsewhere.
/// </summary>
internal static class TicketIndex
{
    private const string SubjectMark = WordPairs.SubjectMark;

    private const string Columns =
        "\"Subject\", \"Customer\", \"Description\", \"Report\", \"Conversation\", \"Notes\", \"Files\", \"Pairs\"";

    public static IEnumerable<DatabaseTrigger> Triggers { get; } =
    [
        new(
            "TicketIndex_insert",
            $"""
            CREATE VIEW IF NOT EXISTS "TicketIndexTexts" AS
            SELECT d."TicketNumber", {Subject(
                "d"
            )} AS "Subject", '§' || d."CustomerId" AS "Customer", d."Description", d."Report",
                d."Conversation", d."Notes", d."Files", d."Pairs" FROM "TicketDocuments" AS d;
            CREATE VIRTUAL TABLE IF NOT EXISTS "TicketIndex" USING fts5(
                {Columns}, content='TicketIndexTexts', content_rowid='TicketNumber',
                tokenize='ascii', prefix='2 3 4 5', detail=column, columnsize=0);
            INSERT INTO "TicketIndex" ("TicketIndex") VALUES ('rebuild');
            CREATE TRIGGER IF NOT EXISTS "TicketIndex_insert" AFTER INSERT ON "TicketDocuments"
            BEGIN
                INSERT INTO "TicketIndex" (rowid, {Columns}) VALUES ({Values("NEW")});
            END
            """
        ),
        new(
            "TicketIndex_update",
            $"""
            CREATE TRIGGER IF NOT EXISTS "TicketIndex_update" AFTER UPDATE ON "TicketDocuments"
            BEGIN
                INSERT INTO "TicketIndex" ("TicketIndex", rowid, {Columns}) VALUES ('delete', {Values(
                "OLD"
            )});
                INSERT INTO "TicketIndex" (rowid, {Columns}) VALUES ({Values("NEW")});
            END
            """
        ),
        new(
            "TicketIndex_delete",
            $"""
            CREATE TRIGGER IF NOT EXISTS "TicketIndex_delete" AFTER DELETE ON "TicketDocuments"
            BEGIN
                INSERT INTO "TicketIndex" ("TicketIndex", rowid, {Columns}) VALUES ('delete', {Values(
                "OLD"
            )});
            END
            """
        ),
    ];

    /// <summary>Returns the search in the language of the index. Words contain letters and digits only.</summary>
    public static string MatchFor(DocumentSearch search)
    {
        var clauses = search.Combine(c => MatchFor(c, search.Parts), " AND ");
        // An index that is asked for few tickets reads nothing of the others.
        return search.Filter.Customers is { } customers
            ? $"{clauses} AND {CustomersIn(customers)}"
            : clauses;
    }

    private static string MatchFor(DocumentSearch.Clause clause, TicketParts parts)
    {
        var mark = parts == TicketParts.Subject ? SubjectMark : "";
        var words = clause.Words.Select(w => $"\"{mark}{w}\"");
        if (clause.Prefix is { } prefix)
        {
            words = words.Append($"\"{mark}{prefix}\" *");
        }

        var text = string.Join(" OR ", words);
        var alternatives = new List<string>();
        if (text.Length > 0 && parts != TicketParts.Customer)
        {
            alternatives.Add($"({ColumnsOf(parts)}({text}))");
        }

        if (clause.Pairs.Count > 0)
        {
            alternatives.Add(
                $"(Pairs : ({string.Join(" AND ", clause.Pairs.Select(p => $"\"{mark}{p}\""))}))"
            );
        }

        if (clause.Customers.Count > 0)
        {
            alternatives.Add(CustomersIn(clause.Customers));
        }

        return alternatives.Count == 0 ? "(\"§\")" : $"({string.Join(" OR ", alternatives)})";
    }

    /// <summary>Returns the columns that are asked. No word that can be typed is a pair or has a mark.</summary>
    private static string ColumnsOf(TicketParts parts)
    {
        var columns = DocumentSql.TextParts.Where(p => parts.HasFlag(p)).ToList();
        return parts == TicketParts.Subject || columns.Count == DocumentSql.TextParts.Count
            ? ""
            : $"{{{string.Join(' ', columns)}}} : ";
    }

    private static string CustomersIn(IEnumerable<int> customers) =>
        $"(Customer : ({string.Join(" OR ", customers.Select(c => string.Create(CultureInfo.InvariantCulture, $"\"§{c}\"")))}))";

    private static string Values(string row) =>
        $"{row}.\"TicketNumber\", {Subject(row)}, '§' || {row}.\"CustomerId\", {row}.\"Description\", {row}.\"Report\", {row}.\"Conversation\", {row}.\"Notes\", {row}.\"Files\", {row}.\"Pairs\"";

    /// <summary>The words of a subject, and each once more with the mark.</summary>
    private static string Subject(string row) =>
        $"{row}.\"Subject\" || replace(rtrim({row}.\"Subject\"), ' ', ' {SubjectMark}')";
}
