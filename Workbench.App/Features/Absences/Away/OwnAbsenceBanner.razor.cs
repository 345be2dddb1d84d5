using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Away;

/// <summary>
/// Tells a person that they are away today, or will be within a week: before they take another ticket, and while there is time to
/// hand over.
/// </summary>
public partial class OwnAbsenceBanner
{
    private const int DaysAhead = 7;

    private AwayPerson? _away;
    private Absence? _next;

    [Inject]
    public required Absentees Absentees { get; init; }

    private string? Sentence =>
        _away is { } away
            ? Formats.Text(AbsencesTexts.Own_Away, AwayText.Sentence(away, Clock.Today))
        : _next is { } next
            ? Formats.Text(AbsencesTexts.Own_Next, AwayText.Days(next.From, next.To))
        : null;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Absence, Actor.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var calendar = await Absentees.GetAsync(Clock.Today, ct);
        _away = calendar.Find(Actor.Id, Clock.Today);
        _next =
            calendar.FindNext(Actor.Id, Clock.Today) is { Part: DayPart.WholeDay } next
            && next.From <= Clock.Today.AddDays(DaysAhead)
                ? next
                : null;
    }
}
