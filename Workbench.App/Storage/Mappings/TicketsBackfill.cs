namespace Workbench.App.Storage.Mappings;

/// <summary>What a database from before knows of waits and deliveries, told from the changes of state that it kept.</summary>
internal static class TicketsBackfill
{
    public const string Pauses = """
        INSERT INTO "Pauses" ("TicketNumber", "No", "Cycle", "State", "From", "To")
        SELECT c."TicketNumber", ROW_NUMBER() OVER (PARTITION BY c."TicketNumber" ORDER BY c."No"), 1, c."From", p."At", c."At"
        FROM "TicketChanges" c
        JOIN "TicketChanges" p ON p."TicketNumber" = c."TicketNumber" AND p."No" = c."No" - 1
        WHERE c."From" IN ('AwaitingCustomer', 'AwaitingFunding')
        """;

    public const string NextPauseNo = """
        UPDATE "Tickets" SET "NextPauseNo" =
            1 + (SELECT COUNT(*) FROM "Pauses" p WHERE p."TicketNumber" = "Tickets"."Number")
        """;

    public const string DeliveredCycles = """
        INSERT INTO "DeliveredCycles" ("TicketNumber", "Cycle", "TargetFrom", "DeliveredAt", "PausedSeconds", "TechnicianId")
        SELECT "Number", 1, "SubmittedAt", "DeliveredAt", "PausedSeconds", "TechnicianId"
        FROM "Tickets" WHERE "DeliveredAt" IS NOT NULL
        """;

    /// <summary>Nobody knows any more where the question was asked from; the place that it would be worked on is right.</summary>
    public const string AskedFrom = """
        UPDATE "Tickets" SET "AskedFrom" =
            CASE WHEN "TechnicianId" IS NOT NULL THEN 'Started' WHEN "Size" IS NOT NULL THEN 'Queued' ELSE 'New' END
        WHERE "State" = 'AwaitingCustomer'
        """;
}
