namespace Workbench.Domain.Tickets.Time;

/// <summary>Time worked on a ticket. A correction is a new entry, never a change (K7).</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="WorkedOn">Calendar date in Stockholm (T3).</param>
/// <param name="Minutes">Whole minutes, above zero; below zero where it takes another entry back.</param>
/// <param name="OwnFault">It mends our own fault and is not charged (K9).</param>
/// <param name="ReversedEntryNo">Number of the entry that it takes back, with as many minutes (K7).</param>
public sealed record TimeEntry(
    int TicketNumber,
    int No,
    int CustomerId,
    int TechnicianId,
    DateOnly WorkedOn,
    int Minutes,
    Activity Activity,
    string Note,
    DateTime RecordedAt,
    bool OwnFault = false,
    int? ReversedEntryNo = null
) : IAppendOnly
{
    public const int MaxNoteLength = 2_000;

    /// <summary>The most that one entry takes: a whole day.</summary>
    public const int MaxMinutes = 1_440;
}
