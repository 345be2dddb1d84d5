using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Actions.Remedies;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>Shows one ticket: the customer's message, its hours, target, time and history.</summary>
public partial class TicketPage
{
    private TicketView? _view;
    private int _shown;
    private TicketRemedies? _remedies;
    private readonly TicketActionLauncher _launcher = new();

    [Parameter]
    public int Number { get; set; }

    [Inject]
    public required TicketQuery Query { get; init; }

    private bool CanWork => Actor.HasAny(Roles.Technician | Roles.TeamLead);

    protected override async Task OnParametersSetAsync()
    {
        // The address changed to another ticket while the component stayed. Its child components start anew (@key).
        if (IsLoaded && _shown != Number)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Number)
        || change == new Change(ChangeTopic.Account, _view?.Customer.Id ?? 0)
        || change.Topic == ChangeTopic.Timer;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives: an answer for another ticket is not shown.
        int requested;
        TicketView? view;
        do
        {
            _shown = requested = Number;
            view = await Query.RunAsync(Actor, requested, ct);
        } while (requested != Number);

        _view = view;
        _remedies = view is null
            ? null
            : new(view, TicketActionRules.AvailableFor(view, Actor, Clock.UtcNow), _launcher);
    }

    private static string SummaryText(TicketView view) =>
        view.TechnicianName is { } technician
            ? $"{DomainText.For(view.Ticket.State)} · {technician}"
            : DomainText.For(view.Ticket.State);

    private static Dictionary<string, object> SlotParameters(TicketView view) =>
        new(StringComparer.Ordinal) { ["Ticket"] = view.Ticket, ["Version"] = view.Version };
}
