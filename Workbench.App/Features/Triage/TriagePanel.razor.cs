using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>Beside a new ticket: its size, which puts it in the queue or hands it to sales, and what belongs together with it.</summary>
public partial class TriagePanel
{
    private TriageView? _view;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version that is shown: what somebody else has triaged meanwhile is not triaged again unseen.</summary>
    [Parameter]
    public long? Version { get; set; }

    [Inject]
    public required TriageQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        var actor = await Person.GetAsync();
        var shows =
            TicketCondition.AwaitsTriage.Holds(Ticket)
            && actor.HasAny(Roles.Technician | Roles.TeamLead);
        var view = shows
            ? await Query.GetAsync(actor, Ticket.Number, CancellationToken.None)
            : null;
        _view = view is null ? null : view with { Ticket = Ticket, Version = Version };
    }

    private void OnTriaged(TriagedTicket triaged) =>
        Snackbar.Add(TriageText.Create(triaged), Severity.Success);
}
