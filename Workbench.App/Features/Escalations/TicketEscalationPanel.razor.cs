using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Live;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations;

/// <summary>Shows the latest escalation of a ticket, with its state and owner.</summary>
public partial class TicketEscalationPanel
{
    private EscalationRow? _row;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required EscalationsQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    protected override async Task OnParametersSetAsync() =>
        _row = Ticket.EscalationNo is { } no
            ? await Query.GetAsync(await Person.GetAsync(), no, CancellationToken.None)
            : null;
}
