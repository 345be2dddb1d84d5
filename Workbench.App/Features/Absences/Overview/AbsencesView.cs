using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>The absences of the group in a period.</summary>
/// <param name="People">Active people, by name.</param>
/// <param name="Rows">The absences, by first day; cancelled ones too, for those who may read their notes.</param>
/// <param name="Capacity">The technicians' half-days by day.</param>
public sealed record AbsencesView(
    AbsencePeriod Period,
    IReadOnlyList<AbsencesView.Member> People,
    IReadOnlyList<AbsenceRow> Rows,
    AbsenceCalendar Calendar,
    IReadOnlyList<DayCapacity> Capacity
)
{
    /// <summary>Whether there are more absences than are shown.</summary>
    public bool IsCut { get; init; }

    public sealed record Member(int Id, string Name, bool IsTechnician);
}
