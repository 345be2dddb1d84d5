using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>The changes that have an index of their own by time: what leaves the usual path of a ticket. They are few.</summary>
public static class TicketChangeIndexes
{
    public const string Exceptions = "IX_TicketChanges_Exceptions";

    /// <summary>
    /// A query must compare with exactly this list, in this order: <c>EF.Constant(ExceptionKinds).Contains(c.Kind)</c>. Otherwise SQLite
    /// doesn't use the index.
    /// </summary>
    public static readonly TicketChangeKind[] ExceptionKinds =
    [
        TicketChangeKind.HandedBack,
        TicketChangeKind.Released,
        TicketChangeKind.MovedToFront,
        TicketChangeKind.HoursMissing,
        TicketChangeKind.Reopened,
        TicketChangeKind.Withdrawn,
        TicketChangeKind.WithdrawalUndone,
        TicketChangeKind.Merged,
        TicketChangeKind.MergeUndone,
        TicketChangeKind.EscalationClosed,
    ];

    public static string ExceptionsFilter { get; } =
        $"\"Kind\" IN ({string.Join(", ", ExceptionKinds.Select(k => $"'{k}'"))})";
}
