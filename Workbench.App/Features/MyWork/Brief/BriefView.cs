using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>What a person should know and do first in the morning, besides their own tickets.</summary>
/// <param name="Since">The person's last working day.</param>
/// <param name="Changes">What happened since, the newest first.</param>
/// <param name="First">What is to be done, in no order.</param>
/// <param name="Figures">What happened in the group; null for those who don't lead it.</param>
public sealed record BriefView(
    DateOnly Since,
    IReadOnlyList<BriefChange> Changes,
    IReadOnlyList<UrgentItem> First,
    BriefView.GroupFigures? Figures
)
{
    /// <summary>What happened in the group.</summary>
    /// <param name="Decisions">How many decisions wait for a team lead.</param>
    /// <param name="Away">The names of those who are away today.</param>
    public sealed record GroupFigures(
        int Arrived,
        int Delivered,
        int BecameLate,
        int Resets,
        int ResetsFailed,
        int Decisions,
        IReadOnlyList<string> Away
    );
}
