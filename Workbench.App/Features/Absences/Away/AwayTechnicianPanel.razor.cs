using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Absences.Away;

/// <summary>Says over a ticket in progress that its technician is away, and leads team leads to the hand-over.</summary>
public partial class AwayTechnicianPanel
{
    private AwayPerson? _away;
    private string? _name;
    private int? _readFor;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required Absentees Absentees { get; init; }

    [Inject]
    public required Staff Staff { get; init; }

    private int? TechnicianId =>
        TicketCondition.IsInProgress.Holds(Ticket) ? Ticket.TechnicianId : null;

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Absence;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _readFor != TechnicianId)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _readFor = TechnicianId;
        _away =
            _readFor is { } id && id != Actor.Id
                ? (await Absentees.GetAsync(Clock.Today, ct)).Find(id, Clock.Today)
                : null;
        _name = _away is null ? null : (await Staff.GetAsync([], ct)).NameOf(_readFor);
    }
}
