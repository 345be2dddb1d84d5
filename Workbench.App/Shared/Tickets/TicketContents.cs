using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Shared.Tickets;

/// <summary>Everything that is stored about a ticket and that its page shows, as of one moment.</summary>
/// <param name="Version">The version that was read.</param>
public sealed record TicketContents(
    Ticket Ticket,
    long Version,
    string Description,
    Customer Customer,
    HoursAccount Account,
    ServiceAgreement? Agreement
)
{
    /// <summary>Number of newest messages that are read.</summary>
    public const int MaxMessages = 20;

    /// <summary>The latest term of the customer's agreement; null without one.</summary>
    public Term? Term { get; init; }

    /// <summary>The customer's hours sources that have not lapsed.</summary>
    public IReadOnlyList<HoursSource> Sources { get; init; } = [];

    /// <summary>In order, as all lists below.</summary>
    public IReadOnlyList<TicketChange> Changes { get; init; } = [];

    public IReadOnlyList<RecordedTime> TimeEntries { get; init; } = [];

    public IReadOnlyList<LedgerEntry> LedgerEntries { get; init; } = [];

    /// <summary>The newest messages, newest first.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    public IReadOnlyList<NoteRevision> NoteRevisions { get; init; } = [];

    public IReadOnlyList<RunningTimer> Timers { get; init; } = [];

    /// <summary>The parked timers of the ticket and of those merged into it.</summary>
    public IReadOnlyList<ParkedTimer> ParkedTimers { get; init; } = [];

    /// <summary>The files that were not removed.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<BugClassification> Classifications { get; init; } = [];

    public IReadOnlyList<BugEvidence> Evidence { get; init; } = [];

    public IReadOnlyList<FundingChoice> FundingChoices { get; init; } = [];

    public IReadOnlyList<IntakeAnswer> IntakeAnswers { get; init; } = [];

    public IReadOnlyList<TicketWatch> Watches { get; init; } = [];

    /// <summary>Numbers of the tickets that people linked to it.</summary>
    public IReadOnlyList<int> Linked { get; init; } = [];

    /// <summary>
    /// Other tickets, oldest first: merged into it or bundled with it, follow-ups, linked ones, the one it was merged into or
    /// follows up, and the customer's tickets that hold hours or, if it is open, that count at triage.
    /// </summary>
    public IReadOnlyList<Ticket> Others { get; init; } = [];

    /// <summary>Tickets that were merged directly into it.</summary>
    public IEnumerable<Ticket> Merged => Others.Where(t => t.MergedInto == Ticket.Number);

    /// <summary>A time entry and who recorded it.</summary>
    public sealed record RecordedTime(TimeEntry Entry, int ActorId, RecordOrigin Origin);
}
