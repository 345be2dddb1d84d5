using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Usage;

/// <summary>Minutes that a customer used, from one ledger entry or one time entry.</summary>
/// <param name="Date">The ledger date of drawn minutes; the day of work of all others.</param>
/// <param name="TicketNumber">Null for a draw that names no ticket.</param>
/// <param name="Activity">Null if the time entry is not known.</param>
/// <param name="Minutes">Negative for a reversed draw.</param>
/// <param name="Entry">The ledger entry of drawn minutes; null for all others.</param>
public sealed record UsageLine(
    DateOnly Date,
    int? TicketNumber,
    Activity? Activity,
    UsagePart Part,
    Minutes Minutes,
    LedgerEntry? Entry
)
{
    /// <summary>The first day of the line's month.</summary>
    public DateOnly Month => new(Date.Year, Date.Month, 1);
}
