namespace Workbench.Domain.Tickets.Conversation;

/// <summary>The kinds of messages on a ticket.</summary>
public enum MessageKind
{
    /// <summary>An internal note, which the customer never sees.</summary>
    Note,
    ToCustomer,

    /// <summary>A question to the customer; the ticket waits for the answer.</summary>
    Question,

    /// <summary>The customer's answer to a question.</summary>
    Answer,

    /// <summary>A message from the customer that answers no question.</summary>
    FromCustomer,

    /// <summary>Written by the program: the product group shipped the fix; the text is the release.</summary>
    ProductShipped,

    /// <summary>Written by the program: the product group declined the report; the text is the reason.</summary>
    ProductDeclined,
}
