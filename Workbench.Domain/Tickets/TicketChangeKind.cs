namespace Workbench.Domain.Tickets;

/// <summary>The kinds of changes of a ticket. Stored by name.</summary>
public enum TicketChangeKind
{
    Submitted,

    /// <summary>Triage queued the ticket.</summary>
    Triaged,

    /// <summary>Triage escalated the ticket to sales.</summary>
    Escalated,
    TriageUndone,

    /// <summary>The triage of another ticket added this one to a bundle, without a state change.</summary>
    AddedToBundle,
    EstimatedAnew,

    /// <summary>A technician started the ticket by take next.</summary>
    TakenFromQueue,

    /// <summary>Its technician returned the ticket to the queue.</summary>
    HandedBack,

    /// <summary>A team lead returned the ticket of another technician to the queue.</summary>
    Released,

    /// <summary>The ticket got another technician.</summary>
    HandedOver,
    MovedToFront,
    MoveToFrontUndone,
    AskedCustomer,
    CustomerAnswered,

    /// <summary>Work continued without the customer's answer.</summary>
    ContinuedWithoutAnswer,

    /// <summary>The hours did not suffice to start or to continue.</summary>
    HoursMissing,

    /// <summary>The hours suffice again.</summary>
    HoursArrived,
    FinishApproved,
    Delivered,
    Closed,
    Reopened,
    Withdrawn,
    WithdrawalUndone,

    /// <summary>The ticket was merged into another one.</summary>
    Merged,
    MergeUndone,

    /// <summary>Another ticket was merged into this one, without a state change.</summary>
    MergeReceived,

    /// <summary>A ticket that was merged into this one was restored, without a state change.</summary>
    MergeReceivedUndone,

    /// <summary>The escalation was won or declined.</summary>
    EscalationClosed,

    /// <summary>The escalation was rescoped, and the ticket returned to the queue.</summary>
    EscalationRescoped,

    /// <summary>The ticket was imported.</summary>
    Imported,

    /// <summary>An import added a pause to an existing ticket.</summary>
    WaitImported,

    /// <summary>A team lead waived the minutes beyond four hours as our own cost, without a state change (K6).</summary>
    MinutesWaived,

    /// <summary>The ticket's technician was joined with another person, without a state change.</summary>
    TechnicianJoined,

    /// <summary>The ticket left its bundle, without a state change (K3).</summary>
    RemovedFromBundle,

    /// <summary>The ticket was linked with another one, without a state change.</summary>
    Linked,

    /// <summary>A link with another ticket was removed, without a state change.</summary>
    LinkRemoved,

    /// <summary>The ticket got another kind, without a state change.</summary>
    KindChanged,

    /// <summary>The customer was asked how the ticket is to be paid, without a state change (F5).</summary>
    AskedForFunding,

    /// <summary>The ticket left its bundle for an escalation of its own, without a state change (K3).</summary>
    EscalationSplit,

    /// <summary>A team lead said what follows from a ticket that was reopened more than once, without a state change (K9).</summary>
    ReopeningReviewed,
}
