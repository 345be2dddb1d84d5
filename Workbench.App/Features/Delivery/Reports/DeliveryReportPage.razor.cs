using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;

namespace Workbench.App.Features.Delivery.Reports;

/// <summary>
/// Shows the figures of a period as a report on paper: what it is about, when it was made, and tables without controls. It doesn't
/// change while somebody reads it.
/// </summary>
public sealed partial class DeliveryReportPage
{
    private DeliveryFiguresView? _figures;
    private DeliveryView? _now;
    private IReadOnlyList<ReportTable> _tables = [];
    private DateTime _madeAt;
    private string? _technician;
    private DeliverySelection? _loaded;
    private IJSObjectReference? _module;

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
    public required Staff Staff { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private DeliverySelection Selection =>
        DeliverySelection.Parse(Period, From, To, Technician, Size, Kind, Customer);

    private string? PeriodText =>
        _figures is null ? null : DeliveryHeadingText.DaysText(_figures.Period);

    /// <summary>What the figures are limited to; null for everything.</summary>
    private string? FilterText
    {
        get
        {
            var selection = _figures!.Selection;
            string?[] parts =
            [
                _technician,
                selection.Size is { } size ? DomainText.For(size) : null,
                selection.Kind is { } kind ? DomainText.For(kind) : null,
                selection.Customer is { } customer
                    ? $"{DeliveryTexts.CustomerNumber} {customer}"
                    : null,
            ];
            return selection.IsFiltered
                ? string.Join(" · ", parts.Where(p => p is not null))
                : null;
        }
    }

    protected override bool ChangesOverTime => false;

    protected override async ValueTask DisposeAsyncCore()
    {
        await _module.DisposeModuleAsync();
        await base.DisposeAsyncCore();
    }

    protected override bool IsAffectedBy(Change change) => false;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != Selection)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var requested = Selection;
        var figures = await Figures.RunAsync(Actor, requested, ct);
        var now = await Query.RunAsync(Actor, figures.Selection, ct);
        _technician = figures.Selection.TechnicianId is { } id
            ? (await Staff.GetAsync([], ct)).NameOf(id)
            : null;
        (_figures, _now, _loaded, _madeAt) = (figures, now, requested, Clock.UtcNow);
        _tables = ReportTables.ForPaper(now, figures);
    }

    private static string ValueText(object? value) =>
        value switch
        {
            null => "–",
            string text => text,
            _ => Formats.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        };

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
