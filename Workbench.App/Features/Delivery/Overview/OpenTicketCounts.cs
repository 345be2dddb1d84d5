using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>How many tickets are open.</summary>
/// <param name="Open">Tickets in progress that have a target.</param>
/// <param name="Due">Of those, the ones past the first limit.</param>
/// <param name="Late">Of those, the ones past the second limit.</param>
public sealed record OpenTicketCounts(int Open, int Due, int Late)
{
    public static OpenTicketCounts FromStatuses(IReadOnlyCollection<TargetStatus> statuses) =>
        new(
            statuses.Count,
            statuses.Count(s => s == TargetStatus.Due),
            statuses.Count(s => s == TargetStatus.Late)
        );
}
