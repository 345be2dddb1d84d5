namespace Workbench.Domain.Tickets;

/// <summary>What a change of a ticket was made for. Stored by name.</summary>
public enum TicketChangeKind
{
    Submitted,

    /// <summary>Triage put it into the queue.</summary>
    Triaged,

    /// <summary>Triage handed it to sales.</summary>
    Escalated,
    TriageUndone,

    /// <summary>Another ticket's triage put it into a bundle; its state stays.</summary>
    AddedToBundle,
    EstimatedAnew,

    /// <summary>A technician got it by take next.</summary>
    TakenFromQueue,

    /// <summary>Its own technician put it back into the queue.</summary>
    HandedBack,

    /// <summary>A team lead took it from its technician and put it back into the queue.</summary>
    Released,

    /// <summary>It went from one technician to another.</summary>
    HandedOver,
    MovedToFront,
    MoveToFrontUndone,
    AskedCustomer,
    CustomerAnswered,

    /// <summary>Work goes on though the customer did not answer.</summary>
    ContinuedWithoutAnswer,

    /// <summary>The hours did not suffice to start it or to go on.</summary>
    HoursMissing,

    /// <summary>The hours suffice again.</summary>
    HoursArrived,
    FinishApproved,
    Delivered,
    Closed,
    Reopened,
    Withdrawn,
    WithdrawalUndone,

    /// <summary>It ended in another ticket.</summary>
    Merged,
    MergeUndone,

    /// <summary>Another ticket ended in it; its state stays.</summary>
    MergeReceived,

    /// <summary>A ticket that had ended in it is on its own again; its state stays.</summary>
    MergeReceivedUndone,

    /// <summary>Its escalation was won or declined.</summary>
    EscalationClosed,

    /// <summary>Its escalation was cut down, and it went back into the queue.</summary>
    EscalationRescoped,

    /// <summary>It came in with its ticket by an import.</summary>
    Imported,

    /// <summary>A wait that an import added to a ticket that was known.</summary>
    WaitImported,
}
