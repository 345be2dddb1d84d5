using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Away;

/// <summary>
/// Tells a person that they are away today, or will be within a week: before they take another ticket, and while there is time to
/// hand over. Shows team leads the tickets that wait for somebody who is away or has left.
/// </summary>
public partial class AbsenceNotices
{
    private const int DaysAhead = 7;

    private AwayPerson? _away;
    private Absence? _next;
    private IReadOnlyList<AwayTicketsView> _people = [];
    private bool _isNew;

    [Inject]
    public required Absentees Absentees { get; init; }

    [Inject]
    public required AwayTicketsQuery Query { get; init; }

    private bool IsTeamLead => Actor.HasAny(Roles.TeamLead);

    private string? OwnSentence =>
        _away is { } away
            ? Formats.Text(AbsencesTexts.Own_Away, AwayText.Sentence(away, Clock.Today))
        : _next is { } next
            ? Formats.Text(AbsencesTexts.Own_Next, AwayText.Days(next.From, next.To))
        : null;

    protected override bool HasNewContent => _isNew;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Absence, Actor.Id)
        || (
            IsTeamLead
            && change.Topic is ChangeTopic.Ticket or ChangeTopic.Absence or ChangeTopic.Person
        );

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var before = (_away, _next, HadPeople: _people.Count > 0);
        var today = Clock.Today;
        var calendar = await Absentees.GetAsync(today, ct);
        _away = calendar.Find(Actor.Id, today);
        _next =
            calendar.FindNext(Actor.Id, today) is { Part: DayPart.WholeDay } next
            && next.From <= today.AddDays(DaysAhead)
                ? next
                : null;
        _people = IsTeamLead ? await Query.RunAsync(Actor, ct) : [];
        _isNew =
            _people.Count > 0 || before.HadPeople || (before._away, before._next) != (_away, _next);
    }

    private string StatusText(AwayTicketsView person) =>
        person.Away is { } away
            ? AwayText.Sentence(away, Clock.Today)
            : AbsencesTexts.HandOver_Inactive;
}
