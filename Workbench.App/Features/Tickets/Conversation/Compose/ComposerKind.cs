namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>What can be written on the page of a ticket, in the order in which it is offered.</summary>
public enum ComposerKind
{
    /// <summary>The customer does not answer, and work goes on: why.</summary>
    GoOn,

    /// <summary>What the customer said; while it waits for them, the answer.</summary>
    FromCustomer,
    Note,
    Message,

    /// <summary>To the customer, and the ticket waits for the answer.</summary>
    Question,
}
