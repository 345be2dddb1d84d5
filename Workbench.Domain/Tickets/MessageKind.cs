namespace Workbench.Domain.Tickets;

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
}
