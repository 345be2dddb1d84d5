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

    /// <summary>
    /// What a change was for, told from its states and its reason; where the state stayed, from the audit of the same instant.
    /// </summary>
    public const string ChangeKinds = """
        UPDATE "TicketChanges" SET "Kind" = CASE
            WHEN "Reason" = 'import' THEN 'Imported'
            WHEN "Reason" = 'import, waits.csv' THEN 'WaitImported'
            WHEN "From" IS NULL THEN 'Submitted'
            WHEN "From" = "To" THEN COALESCE((
                SELECT CASE a."Command"
                    WHEN 'MoveToFront' THEN 'MovedToFront'
                    WHEN 'MoveToFrontUndone' THEN 'MoveToFrontUndone'
                    WHEN 'HandOver' THEN 'HandedOver'
                    WHEN 'ApproveFinish' THEN 'FinishApproved'
                    WHEN 'EstimateAnew' THEN 'EstimatedAnew'
                    WHEN 'MergeTickets' THEN 'MergeReceived'
                    WHEN 'MergeTicketsUndone' THEN 'MergeReceivedUndone'
                END
                FROM "AuditRows" a
                WHERE a."Subject" = 'ticket ' || "TicketChanges"."TicketNumber" AND a."At" = "TicketChanges"."At"
                ORDER BY a."Id" DESC LIMIT 1), 'AddedToBundle')
            WHEN "From" = 'Withdrawn' THEN 'WithdrawalUndone'
            WHEN "From" = 'Merged' THEN 'MergeUndone'
            WHEN "To" IN ('Delivered', 'Withdrawn', 'Merged', 'Escalated') THEN "To"
            WHEN "To" = 'AwaitingCustomer' THEN 'AskedCustomer'
            WHEN "From" IN ('Delivered', 'Closed') AND "To" <> 'Closed' THEN 'Reopened'
            WHEN "To" = 'AwaitingFunding' THEN 'HoursMissing'
            WHEN "From" = 'AwaitingFunding' THEN 'HoursArrived'
            WHEN "From" = 'AwaitingCustomer' AND "Reason" = '' THEN 'CustomerAnswered'
            WHEN "From" = 'AwaitingCustomer' AND "To" <> 'Queued' THEN 'ContinuedWithoutAnswer'
            WHEN "From" = 'Escalated' AND "To" = 'Closed' THEN 'EscalationClosed'
            WHEN "From" = 'Escalated' THEN 'EscalationRescoped'
            WHEN "To" = 'Closed' THEN 'Closed'
            WHEN "To" = 'New' THEN 'TriageUndone'
            WHEN "From" = 'New' THEN 'Triaged'
            WHEN "To" = 'Started' THEN 'TakenFromQueue'
            ELSE 'HandedBack' END
        """;

    /// <summary>What happened to an escalation, told from the audit.</summary>
    public const string EscalationChanges = """
        INSERT INTO "EscalationChanges" ("EscalationNo", "No", "At", "ActorId", "ActorName", "From", "To", "Reason")
        SELECT e."No", ROW_NUMBER() OVER (PARTITION BY e."No" ORDER BY a."Id"), a."At", a."ActorId", COALESCE(p."Name", ''),
            CASE a."Command" WHEN 'PickUpEscalation' THEN 'ToPickUp' ELSE 'PickedUp' END,
            CASE a."Command"
                WHEN 'PickUpEscalation' THEN 'PickedUp'
                WHEN 'PickUpEscalationUndone' THEN 'ToPickUp'
                ELSE e."State" END,
            CASE WHEN a."Command" IN ('CloseEscalation', 'RescopeEscalation') THEN e."Outcome" ELSE '' END
        FROM "Escalations" e
        JOIN "AuditRows" a ON a."Subject" = 'escalation ' || e."No"
        LEFT JOIN "People" p ON p."Id" = a."ActorId"
        WHERE a."Command" IN ('PickUpEscalation', 'PickUpEscalationUndone', 'CloseEscalation', 'RescopeEscalation')
        """;
}
