using System.Data.Common;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Adds what an import does not bring and live work leaves behind: messages, mentions, watched tickets, product reports,
/// attachments, audit and operations. About twenty rows a ticket.
/// </summary>
internal static class HistoryDetails
{
    private const int TicketsPerReport = 60;

    private static readonly string[] Statements =
    [
        Messages(1, "FromCustomer", "0", "'Kim'", "'Kim'"),
        Messages(2, "Question", "\"TechnicianId\"", "'Technician'", "''"),
        Messages(3, "Answer", "0", "'Kim'", "'Kim'"),
        Messages(4, "Note", "\"TechnicianId\"", "'Technician'", "''"),
        """
            INSERT INTO "Mentions" ("TicketNumber", "MessageNo", "PersonId", "MentionedAt")
            SELECT t."Number", 4, p."Id", t."SubmittedAt" FROM "Tickets" t JOIN "People" p ON p."Id" = 1 + t."Number" % 20
            WHERE t."TechnicianId" IS NOT NULL AND t."Number" % 10 = 0
            """,
        """
            INSERT INTO "TicketWatches" ("TicketNumber", "PersonId", "Since", "Version")
            SELECT t."Number", p."Id", t."SubmittedAt", 1 FROM "Tickets" t JOIN "People" p ON p."Id" = 1 + t."Number" % 20
            WHERE t."TechnicianId" IS NOT NULL AND t."Number" % 20 = 1
            """,
        $"""
            INSERT INTO "ProductReports" ("No", "BugClass", "Title", "OpenedAt", "OpenedById", "OpenedByName", "State", "Release", "DecidedAt", "Reason", "Version")
            SELECT 1 + "Number" / {TicketsPerReport}, MIN("BugClass"), 'Report', MIN("SubmittedAt"), 1, 'Technician', 'Shipped', '5.1', MAX("SubmittedAt"), '', 1
            FROM "Tickets" WHERE "BugClass" IS NOT NULL GROUP BY "Number" / {TicketsPerReport}
            """,
        $"""UPDATE "Tickets" SET "ProductReportNo" = 1 + "Number" / {TicketsPerReport} WHERE "BugClass" IS NOT NULL""",
        """
            INSERT INTO "Attachments" ("Id", "TicketNumber", "FileName", "ContentType", "IsInlineImage", "SizeBytes", "Sha256", "AddedAt", "AddedById", "AddedByName")
            SELECT "Number", "Number", 'screenshot.png', 'image/png', TRUE, 1000, 'none', "SubmittedAt", 1, 'Technician' FROM "Tickets" WHERE "Number" % 3 = 0
            """,
        .. Enumerable.Range(1, 6).SelectMany(Records),
    ];

    public static async Task AddAsync(DbConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in Statements)
        {
            await HistoryCopies.ExecuteAsync(connection, statement);
        }

        await transaction.CommitAsync();
    }

    private static string Messages(
        int no,
        string kind,
        string author,
        string name,
        string saidBy
    ) =>
        $"""
            INSERT INTO "Messages" ("TicketNumber", "No", "WrittenAt", "AuthorId", "AuthorName", "Kind", "SaidBy", "Text")
            SELECT "Number", {no}, "SubmittedAt", {author}, {name}, '{kind}', {saidBy}, 'What was written about the ticket, in a sentence of the usual length, and one more with details.'
            FROM "Tickets" WHERE "TechnicianId" IS NOT NULL
            """;

    private static IEnumerable<string> Records(int nth) =>
        [
            $"""
                INSERT INTO "AuditRows" ("At", "ActorId", "Command", "Subject", "OperationId", "Kind", "Outcome", "Count", "Address", "Session", "TicketNumber", "CustomerId")
                SELECT "SubmittedAt", 1, 'RegisterTime', 'ticket ' || "Number", 'operation-{nth}-' || "Number", 'Change', 'Done', 1, '192.0.2.17', '0123456789abcdef', "Number", "CustomerId" FROM "Tickets"
                """,
            $"""
                INSERT INTO "Operations" ("Id", "Command", "ActorId", "Outcome", "At", "Fingerprint")
                SELECT 'operation-{nth}-' || "Number", 'RegisterTime', 1, '"value":"minutes":30,"uncovered":0', "SubmittedAt", '0123456789abcdef0123456789abcdef' FROM "Tickets"
                """,
        ];
}
