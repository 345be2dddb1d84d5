namespace Workbench.App.Shared.Queue;

/// <summary>A ticket was moved before all others.</summary>
/// <param name="SetBy">The name of the team lead.</param>
/// <param name="SetAt">UTC.</param>
public sealed record TicketPriority(string SetBy, DateTime SetAt, string Reason)
{
    /// <summary>The reason as it stands within a sentence of ours.</summary>
    public string ReasonText => Reason.TrimEnd('.', ' ');
}
