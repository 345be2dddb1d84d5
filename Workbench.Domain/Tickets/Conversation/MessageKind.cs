namespace Workbench.Domain.Tickets.Conversation;

/// <summary>What was written, and for whom.</summary>
public enum MessageKind
{
    /// <summary>Among ourselves: the customer never sees it.</summary>
    Note,
    ToCustomer,

    /// <summary>To the customer, and the ticket waits for the answer.</summary>
    Question,

    /// <summary>What the customer said to a question.</summary>
    Answer,

    /// <summary>What the customer said unasked.</summary>
    FromCustomer,

    /// <summary>Told by the program: the product group shipped what the ticket reported; the text is the release.</summary>
    ProductShipped,

    /// <summary>Told by the program: the product group will not do it; the text is the reason.</summary>
    ProductDeclined,
}
