using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery.Figures;

/// <summary>The tickets that are late, or will be soon if nothing happens, with who or what holds them (D1).</summary>
[Rule("D1")]
public static class DeliveryOutlook
{
    /// <summary>A ticket is soon late if its deadline is at most so many days away.</summary>
    public const int SoonDays = 7;

    /// <summary>
    /// Returns the late tickets, then those that will be, by deadline. A ticket whose clock stands still because it waits is
    /// among them only if it is late already.
    /// </summary>
    public static IReadOnlyList<Entry> Find(
        IEnumerable<Ticket> open,
        DeliveryTargetCalculator targets
    ) =>
        [
            .. open.Where(t => HolderOf(t.State) is not null and not TicketHolder.Sales)
                .Select(t => new Entry(t, targets.Calculate(t), HolderOf(t.State)!.Value))
                .Where(e => e.IsLate || IsSoonLate(e, targets))
                .OrderByDescending(e => e.IsLate)
                .ThenBy(e => e.Target.Deadline)
                .ThenBy(e => e.Ticket.Number),
        ];

    /// <summary>Returns who or what holds a ticket in a state; null for a ticket that is delivered or ended.</summary>
    public static TicketHolder? HolderOf(TicketState state) =>
        state switch
        {
            TicketState.New => TicketHolder.Triage,
            TicketState.Queued => TicketHolder.Queue,
            TicketState.Started => TicketHolder.Technician,
            TicketState.AwaitingCustomer => TicketHolder.Customer,
            TicketState.AwaitingFunding => TicketHolder.Funding,
            TicketState.Escalated => TicketHolder.Sales,
            TicketState.Delivered
            or TicketState.Closed
            or TicketState.Withdrawn
            or TicketState.Merged => null,
        };

    private static bool IsSoonLate(Entry entry, DeliveryTargetCalculator targets) =>
        entry.Target.Deadline <= targets.Now.AddDays(SoonDays)
        && !(targets.PauseWhileWaiting && entry.Ticket.PausedSince is not null);

    /// <summary>A late or soon late ticket.</summary>
    public sealed record Entry(Ticket Ticket, DeliveryTarget Target, TicketHolder Holder)
    {
        public bool IsLate => Target.Status == TargetStatus.Late;
    }
}
