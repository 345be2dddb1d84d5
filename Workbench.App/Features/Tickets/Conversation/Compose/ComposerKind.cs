namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>The kinds of text on a ticket's page, in the order in which they are offered.</summary>
public enum ComposerKind
{
    /// <summary>Continues without an answer from the customer, with a reason.</summary>
    GoOn,

    /// <summary>A message from the customer; while the ticket waits for them, the answer.</summary>
    FromCustomer,
    Note,
    Message,

    /// <summary>A question to the customer. The ticket waits for the answer.</summary>
    Question,
}
