using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Shows team leads the tickets that wait for somebody who is away or has left.</summary>
public partial class AwayTicketsPanel
{
    private IReadOnlyList<AwayTicketsView> _people = [];
    private bool _isNew;

    [Inject]
    public required AwayTicketsQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        Actor.HasAny(Roles.TeamLead)
        && change.Topic is ChangeTopic.Ticket or ChangeTopic.Absence or ChangeTopic.Person;

    protected override bool HasNewContent => _isNew;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var before = _people;
        _people = Actor.HasAny(Roles.TeamLead) ? await Query.RunAsync(Actor, ct) : [];
        _isNew = before.Count > 0 || _people.Count > 0;
    }

    private string StatusText(AwayTicketsView person) =>
        person.Away is { } away
            ? AwayText.Sentence(away, Clock.Today)
            : AbsencesTexts.HandOver_Inactive;
}
