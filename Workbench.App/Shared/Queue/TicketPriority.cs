namespace Workbench.App.Shared.Queue;

/// <summary>Says that a ticket was moved to the front of the queue.</summary>
/// <param name="SetBy">The name of the team lead.</param>
/// <param name="SetAt">UTC.</param>
public sealed record TicketPriority(string SetBy, DateTime SetAt, string Reason)
{
    /// <summary>The reason without its full stop, for use inside a sentence.</summary>
    public string ReasonText => Reason.TrimEnd('.', ' ');
}
