namespace Workbench.App.Features.Tickets.Actions.Remedies;

/// <summary>The ways out of a refusal that a ticket's page offers.</summary>
public enum TicketRemedy
{
    /// <summary>Opens the questions that lead to the class of a bug.</summary>
    Classify,

    /// <summary>Opens the change of size and estimate.</summary>
    ChangeSize,

    /// <summary>Opens the change of the kind.</summary>
    ChangeKind,

    /// <summary>Opens the hand-over to sales.</summary>
    HandToSales,

    /// <summary>Opens the decision about time beyond four hours, for who may decide it; otherwise the hand-over to sales.</summary>
    DecideFourHours,

    /// <summary>Leads to the customer’s choices when hours are missing.</summary>
    ChooseFunding,

    /// <summary>Leads to the ticket that the refusal names, for example the one on which the timer runs.</summary>
    OpenNamedTicket,

    /// <summary>Leads to the ticket into which this one was merged; otherwise opens the list of actions.</summary>
    OpenSurvivor,

    /// <summary>Leads to the escalation that the refusal names.</summary>
    OpenEscalation,

    /// <summary>Leads to the customer, for example to start an agreement.</summary>
    OpenCustomer,

    /// <summary>Leads to a new ticket.</summary>
    NewTicket,

    /// <summary>Opens the list of the actions that are possible now.</summary>
    ShowActions,
}
