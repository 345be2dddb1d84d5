using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Figures;

/// <summary>Decides what counts as an exception from first in, first out (K4).</summary>
[Rule("K4")]
public static class OvertakingRules
{
    /// <summary>A ticket is delivered once, or a second time after a reopening (K9).</summary>
    public const int UsualCycles = 2;

    /// <summary>
    /// Returns whether a change let a ticket overtake others, or let others overtake it: moved to the front, handed back or
    /// released to the queue, or skipped at take next because hours were missing.
    /// </summary>
    public static bool IsOvertaking(TicketChangeKind kind, TicketState? from) =>
        kind
            is TicketChangeKind.MovedToFront
                or TicketChangeKind.HandedBack
                or TicketChangeKind.Released
        || (kind == TicketChangeKind.HoursMissing && from == TicketState.Queued);
}
