namespace Workbench.Domain.Tickets;

/// <summary>What the customer wrote, kept as it was sent (K1).</summary>
public sealed record TicketText(int TicketNumber, string Description) : IAppendOnly;
