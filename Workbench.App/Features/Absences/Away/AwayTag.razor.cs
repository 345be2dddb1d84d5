using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Says beside a technician's name that they are away today.</summary>
public partial class AwayTag
{
    private AwayPerson? _away;

    [Parameter, EditorRequired]
    public required int PersonId { get; set; }

    [Inject]
    public required Absentees Absentees { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Absence, PersonId);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _away = (await Absentees.GetAsync(Clock.Today, ct)).Find(PersonId, Clock.Today);
}
