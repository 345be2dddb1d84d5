using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>
/// Shows the triage of a new ticket: its size, which puts it in the queue or escalates it, and the tickets that belong together
/// with it.
/// </summary>
public partial class TriagePanel
{
    private TriageView? _view;

    /// <summary>Whether somebody came to the form. Before that nobody sizes, and similar tickets are not looked for.</summary>
    private bool _isSizing;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version that is shown, so that nobody overwrites a triage they haven't seen.</summary>
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

    private EventCallback<FocusEventArgs> OnFocus =>
        _isSizing ? default : EventCallback.Factory.Create<FocusEventArgs>(this, StartSizing);

    private EventCallback<MouseEventArgs> OnPointer =>
        _isSizing ? default : EventCallback.Factory.Create<MouseEventArgs>(this, StartSizing);

    private void StartSizing() => _isSizing = true;

    private void OnTriaged(TriagedTicket triaged) =>
        Snackbar.Add(TriageText.Create(triaged), Severity.Success);
}
