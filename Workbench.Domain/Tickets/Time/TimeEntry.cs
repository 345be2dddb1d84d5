namespace Workbench.Domain.Tickets.Time;

/// <summary>Time worked on a ticket. A correction is a new entry; entries are never changed (K7).</summary>
/// <param name="No">Counted per ticket.</param>
/// <param name="WorkedOn">Calendar date in Stockholm (T3).</param>
/// <param name="Minutes">Whole minutes: positive, or negative for an entry that reverses another one.</param>
/// <param name="OwnFault">Whether the work corrects our own mistake and is not charged (K9).</param>
/// <param name="ReversedEntryNo">Number of the entry that this one reverses, with the same number of minutes (K7).</param>
/// <param name="MinutesOverFourHours">How many of the minutes were beyond four hours of the ticket or its bundle when they were
/// registered, and not approved (K6); negative for an entry that reverses another one.</param>
/// <param name="MovedTicketNumber">The other ticket of a move: where reversed time went to, or where moved time came
/// from.</param>
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
    int? ReversedEntryNo = null,
    int MinutesOverFourHours = 0,
    int? MovedTicketNumber = null
) : IAttributed
{
    public const int MaxNoteLength = 2_000;

    /// <summary>The maximum of one entry: a whole day.</summary>
    public const int MaxMinutes = 1_440;
}
