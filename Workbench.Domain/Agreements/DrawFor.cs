namespace Workbench.Domain.Agreements;

/// <summary>What a draw pays for: a ticket's time entry, the day worked, and the ledger date.</summary>
public sealed record DrawFor(int TicketNumber, int TimeNo, DateOnly WorkedOn, DateOnly On);
