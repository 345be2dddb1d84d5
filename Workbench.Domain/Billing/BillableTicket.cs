using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.Domain.Billing;

/// <summary>A ticket with everything that decides what of its time the hourly rate pays for.</summary>
/// <param name="TimeEntries">All time entries of the ticket.</param>
/// <param name="LedgerEntries">All ledger entries of the ticket.</param>
public sealed record BillableTicket(
    Ticket Ticket,
    IReadOnlyList<TimeEntry> TimeEntries,
    IReadOnlyList<LedgerEntry> LedgerEntries
);
