using Workbench.Domain.Tickets;

namespace Workbench.Domain.Delivery;

/// <summary>
/// What a change of busy periods does to the targets of open tickets. Delivered tickets keep the target that they had at their
/// delivery (D3).
/// </summary>
/// <param name="Tickets">The open tickets whose target moves, by number.</param>
/// <param name="LateBefore">Open tickets that are late now.</param>
/// <param name="LateAfter">Open tickets that would be late.</param>
[Rule("D3")]
public sealed record BusyPeriodEffect(
    IReadOnlyList<BusyPeriodEffect.MovedTarget> Tickets,
    int LateBefore,
    int LateAfter
)
{
    /// <param name="open">The tickets that are not delivered and have a target.</param>
    public static BusyPeriodEffect Calculate(
        IReadOnlyCollection<Ticket> open,
        DeliveryTargetCalculator before,
        DeliveryTargetCalculator after
    )
    {
        var targets = open.OrderBy(t => t.Number)
            .Select(t => new MovedTarget(t, before.Calculate(t), after.Calculate(t)))
            .ToList();
        return new(
            [.. targets.Where(t => t.Before.Deadline != t.After.Deadline)],
            targets.Count(t => t.Before.Status == TargetStatus.Late),
            targets.Count(t => t.After.Status == TargetStatus.Late)
        );
    }

    /// <summary>A ticket with its target before and after.</summary>
    public sealed record MovedTarget(Ticket Ticket, DeliveryTarget Before, DeliveryTarget After);
}
