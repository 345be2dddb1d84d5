namespace Workbench.Domain.Tickets;

/// <summary>The customer's description of a ticket, stored unchanged (K1).</summary>
public sealed record TicketText(int TicketNumber, string Description) : IAppendOnly;
