using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>
/// Shows the state of delivery: due and late tickets, delivery on time per week and where tickets wait; or the tickets behind a
/// number.
/// </summary>
public partial class DeliveryPage
{
    private DeliveryView? _view;
    private DeliveryTicketsView? _list;
    private IReadOnlyList<BusyPeriodRow> _periods = [];
    private DeliveryFilter? _loadedFilter;
    private bool _hasPeriods;

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

    [Inject]
    public required DeliveryQuery Query { get; init; }

    [Inject]
    public required DeliveryTicketsQuery Tickets { get; init; }

    [Inject]
    public required BusyPeriodsQuery Periods { get; init; }

    private DeliveryFilter? Filter => DeliveryFilter.Parse(Show, State, Who, Week, Kept);

    private string? SummaryText =>
        _view is { } view ? Formats.Text(DeliveryTexts.Sum, view.Late, view.Due) : null;

    /// <summary>A ticket becomes due as time passes, without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loadedFilter != Filter)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change)
    {
        _hasPeriods &= change.Topic != ChangeTopic.Delivery;
        return change.Topic is ChangeTopic.Ticket or ChangeTopic.Delivery;
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        DeliveryFilter? requested;
        do
        {
            requested = Filter;
            _list = requested is null ? null : await Tickets.RunAsync(Actor, requested, ct);
        } while (requested != Filter);

        if (requested is null)
        {
            _view = await Query.RunAsync(Actor, ct);
            if (!_hasPeriods)
            {
                // Before the read: it may change again meanwhile.
                _hasPeriods = true;
                _periods = await Periods.RunAsync(Actor, ct);
            }
        }

        _loadedFilter = requested;
    }
}
