using System.Globalization;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>
/// The words of tickets on PostgreSQL, without positions and weights: both would have to be read from the ticket. What the index
/// is asked for has words of its own that nobody can type: the customer, the block of ticket numbers, and once more the
/// words of subject, description, notes, and of files and report.
/// </summary>
internal static class TicketWords
{
    public const string Column = "Words";

    private const string SubjectMark = WordPairs.SubjectMark;
    private const string SubjectBeginningMark = "¦";
    private const string DescriptionMark = "‡";
    private const string NotesMark = "¶";
    private const string AttachedMark = "†";
    private const string CustomerMark = "§";
    private const string BlockMark = "§b";
    private const string LargeBlockMark = "§B";

    /// <summary>Shorter words of a description are not marked: so many tickets have them that they say nothing.</summary>
    private const int MinDescriptionWordLength = 3;

    private const int BlockSize = 4_096;
    private const int LargeBlockSize = 65_536;

    private const TicketParts Attached = TicketParts.Report | TicketParts.Files;

    /// <summary>
    /// A trigger and no generated column: EF Core would read a generated one back after each change. Documents are already taken
    /// apart into words, so they become a vector without a dictionary. All texts but the subject are stored beside the rows, so that
    /// many rows fit on a page: the page of each ticket that the index finds must be read. New entries of the index wait in a list that each
    /// search reads; it is kept short.
    /// </summary>
    public static IEnumerable<DatabaseTrigger> Triggers { get; } =
    [
        new(
            "TicketDocuments_words",
            $$"""
            ALTER TABLE "TicketDocuments" SET (toast_tuple_target = 128);
            ALTER TABLE "TicketDocuments" ALTER COLUMN "Subject" SET STORAGE MAIN;
            ALTER INDEX "IX_TicketDocuments_Words" SET (gin_pending_list_limit = 512);
            CREATE OR REPLACE FUNCTION set_ticket_words() RETURNS trigger LANGUAGE plpgsql AS
            $$ DECLARE
                attached text := NEW."Report" || NEW."Files";
            BEGIN
                NEW."Words" := (
                    NEW."Subject" || NEW."Description" || attached || NEW."Conversation" || NEW."Notes" || NEW."Pairs"
                    || regexp_replace(NEW."Subject", '[^ \n]+', '{{SubjectMark}}\&', 'g')
                    || {{string.Join(
                " || ",
                Enumerable.Range(2, SearchTerms.MaxPrefixLength - 1).Select(BeginningsOf)
            )}}
                    || regexp_replace(NEW."Description", '{{Letters(MinDescriptionWordLength)}}[^ \n]*', '{{DescriptionMark}}\&', 'g')
                    || regexp_replace(NEW."Notes", '[^ \n]+', '{{NotesMark}}\&', 'g')
                    || regexp_replace(attached, '[^ \n]+', '{{AttachedMark}}\&', 'g')
                    || ' {{CustomerMark}}' || NEW."CustomerId"
                    || ' {{BlockMark}}' || NEW."TicketNumber" / {{BlockSize}}
                    || ' {{LargeBlockMark}}' || NEW."TicketNumber" / {{LargeBlockSize}})::tsvector;
                RETURN NEW;
            END $$;
            CREATE OR REPLACE TRIGGER "TicketDocuments_words" BEFORE INSERT OR UPDATE ON "TicketDocuments"
            FOR EACH ROW EXECUTE FUNCTION set_ticket_words();
            UPDATE "TicketDocuments" SET "Words" = NULL WHERE "Words" IS NULL;
            """
        ),
    ];

    /// <summary>Whether the index alone says that a word is in one of the parts.</summary>
    public static bool IsExact(TicketParts parts) =>
        parts == TicketParts.Subject || parts.HasFlag(TicketParts.All & ~TicketParts.Customer);

    /// <summary>
    /// Returns the conditions of a search in the language of the index, what leaves fewest first. As one expression the index
    /// would evaluate all of it for each ticket; as conditions of their own each skips what another one has not.
    /// </summary>
    public static IEnumerable<string> QueriesFor(DocumentSearch search, int newest)
    {
        if (search.After > 0)
        {
            yield return BlocksAfter(search.After, newest);
        }

        if (search.Filter.Customers is { } customers)
        {
            yield return string.Join('|', customers.Select(Customer));
        }

        foreach (var clause in search.Clauses.Where(c => c.IsIndexed))
        {
            yield return QueryFor(clause, search.Parts);
        }
    }

    /// <summary>Returns the condition that a ticket is about one of these forms of a word.</summary>
    public static string TopicQueryFor(IEnumerable<string> forms) =>
        string.Join(
            '|',
            forms.SelectMany(f =>
                new[] { SubjectMark, DescriptionMark, AttachedMark }.Select(m => $"'{m}{f}'")
            )
        );

    public static string Customer(int id) =>
        string.Create(CultureInfo.InvariantCulture, $"'{CustomerMark}{id}'");

    /// <summary>Returns the blocks of ticket numbers that contain the tickets after one.</summary>
    public static string BlocksAfter(int after, int newest)
    {
        var (mark, size) =
            newest - after <= LargeBlockSize
                ? (BlockMark, BlockSize)
                : (LargeBlockMark, LargeBlockSize);
        var first = (after + 1) / size;
        return string.Join(
            '|',
            Enumerable
                .Range(first, Math.Max(1, (newest / size) - first + 1))
                .Select(b => string.Create(CultureInfo.InvariantCulture, $"'{mark}{b}'"))
        );
    }

    /// <summary>Without a number in braces, which would be a parameter.</summary>
    private static string Letters(int count) => string.Concat(Enumerable.Repeat(@"[^ \n]", count));

    private static string BeginningsOf(int length) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""regexp_replace(NEW."Subject", '({{Letters(length)}})[^ \n]*', '{{SubjectBeginningMark}}\1', 'g')"""
        );

    /// <summary>Words contain letters and digits only.</summary>
    private static string QueryFor(DocumentSearch.Clause clause, TicketParts parts)
    {
        var all = new List<string>(clause.Customers.Select(Customer));
        if ((parts & ~TicketParts.Customer) != TicketParts.None)
        {
            all.AddRange(clause.Words.Select(w => $"'{MarkFor(w, parts)}{w}'"));
            if (clause.Prefix is { } prefix)
            {
                all.Add(BeginningOf(prefix, parts));
            }

            if (clause.Pairs.Count > 0)
            {
                var mark = parts == TicketParts.Subject ? SubjectMark : "";
                all.Add($"({string.Join('&', clause.Pairs.Select(p => $"'{mark}{p}'"))})");
            }
        }

        return all.Count == 0 ? $"'{CustomerMark}'" : string.Join('|', all);
    }

    /// <summary>
    /// Returns the mark of words of these parts; none if the index knows them only together with others. What it then
    /// finds is compared.
    /// </summary>
    private static string MarkFor(string word, TicketParts parts) =>
        (parts & ~TicketParts.Customer) switch
        {
            TicketParts.Subject => SubjectMark,
            TicketParts.Notes => NotesMark,
            var p when (p & ~Attached) == TicketParts.None => AttachedMark,
            TicketParts.Description
                when word.EnumerateRunes().Count() >= MinDescriptionWordLength => DescriptionMark,
            _ => "",
        };

    private static string BeginningOf(string prefix, TicketParts parts) =>
        parts != TicketParts.Subject ? $"'{MarkFor(prefix, parts)}{prefix}':*"
        : prefix.EnumerateRunes().Count() is >= 2 and <= SearchTerms.MaxPrefixLength
            ? $"'{SubjectBeginningMark}{prefix}'"
        : $"'{SubjectMark}{prefix}':*";
}
