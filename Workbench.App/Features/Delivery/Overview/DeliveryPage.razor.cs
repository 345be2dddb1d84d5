using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>
/// Shows whether the promise of one to two weeks is kept, what will be late and who holds it, why, and what can be done; or the
/// tickets behind a number.
/// </summary>
public partial class DeliveryPage
{
    private static readonly TimeSpan FiguresInterval = TimeSpan.FromMinutes(1);

    private DeliveryView? _view;
    private DeliveryFiguresView? _figures;
    private DateTime _figuresReadAt;
    private bool _mustReadFigures;
    private DeliverySelection? _selectionOfFigures;

    /// <summary>The ticket whose actions are shown, in one of the two lists: their fields have ids.</summary>
    private int? _openedOutlook;
    private int? _openedWait;
    private DeliveryTicketsView? _list;
    private (DeliveryFilter? List, DeliverySelection Selection) _loaded;

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Who { get; set; }

    [SupplyParameterFromQuery]
    public string? Week { get; set; }

    [SupplyParameterFromQuery]
    public string? Kept { get; set; }

    [SupplyParameterFromQuery]
    public string? Submitted { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Technician { get; set; }

    [SupplyParameterFromQuery]
    public string? Size { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Customer { get; set; }

    [Inject]
    public required DeliveryQuery Query { get; init; }

    [Inject]
    public required DeliveryFiguresQuery Figures { get; init; }

    [Inject]
    public required DeliveryTicketsQuery Tickets { get; init; }

    private DeliverySelection Selection =>
        DeliverySelection.Parse(Period, From, To, Technician, Size, Kind, Customer);

    private (DeliveryFilter? List, DeliverySelection Selection) Requested =>
        (
            DeliveryFilter.Parse(Show, State, Who, Week, Kept, Submitted) is { } list
                ? list with
                {
                    Selection = Selection,
                }
                : null,
            Selection
        );

    private bool CanAct => Actor.HasAny(Roles.TeamLead);

    private string? SummaryText =>
        _view is { Counts: var counts }
            ? Formats.Text(DeliveryTexts.Sum, counts.Late, counts.Due)
            : null;

    /// <summary>A ticket becomes due as time passes, without any change.</summary>
    protected override TimeSpan? RefreshInterval => FiguresInterval;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != Requested)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change)
    {
        _mustReadFigures |= change.Topic == ChangeTopic.Delivery;
        return change.Topic is ChangeTopic.Ticket or ChangeTopic.Delivery or ChangeTopic.Absence;
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        (DeliveryFilter? List, DeliverySelection Selection) requested;
        DeliveryTicketsView? list;
        do
        {
            requested = Requested;
            list = requested.List is { } filter ? await Tickets.RunAsync(Actor, filter, ct) : null;
            if (list is null)
            {
                await ReadOverviewAsync(requested.Selection, ct);
            }
        } while (requested != Requested);

        (_list, _loaded) = (list, requested);
    }

    /// <summary>
    /// Reads the open tickets after every change, and the figures of the period once a minute: a single change hardly moves them.
    /// </summary>
    private async Task ReadOverviewAsync(DeliverySelection selection, CancellationToken ct)
    {
        _view = await Query.RunAsync(Actor, selection, ct);
        var now = Clock.UtcNow;
        if (
            _figures is null
            || _selectionOfFigures != selection
            || now - _figuresReadAt >= FiguresInterval
            || _mustReadFigures
        )
        {
            _mustReadFigures = false;
            _figures = await Figures.RunAsync(Actor, selection, ct);
            (_figuresReadAt, _selectionOfFigures) = (now, selection);
        }
    }
}
