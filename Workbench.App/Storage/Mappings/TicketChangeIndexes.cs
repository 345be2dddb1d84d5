using System.Linq.Expressions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>The changes that have an index of their own by time: what leaves the usual path of a ticket. They are few.</summary>
public static class TicketChangeIndexes
{
    public const string Exceptions = "IX_TicketChanges_Exceptions";

    /// <summary>
    /// Whether a change has that index. Queries use this condition: SQLite uses the index only for the list of its filter, in the
    /// same order.
    /// </summary>
    public static readonly Expression<Func<TicketChange, bool>> IsException = c =>
        c.Kind == TicketChangeKind.HandedBack
        || c.Kind == TicketChangeKind.Released
        || c.Kind == TicketChangeKind.MovedToFront
        || c.Kind == TicketChangeKind.HoursMissing
        || c.Kind == TicketChangeKind.Reopened
        || c.Kind == TicketChangeKind.Withdrawn
        || c.Kind == TicketChangeKind.WithdrawalUndone
        || c.Kind == TicketChangeKind.Merged
        || c.Kind == TicketChangeKind.MergeUndone
        || c.Kind == TicketChangeKind.EscalationClosed;

    public const string ExceptionsFilter =
        "\"Kind\" IN ('HandedBack', 'Released', 'MovedToFront', 'HoursMissing', 'Reopened', 'Withdrawn', 'WithdrawalUndone', 'Merged', 'MergeUndone', 'EscalationClosed')";
}
