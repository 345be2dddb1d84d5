using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Interop;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Selection;

/// <summary>Chooses the period and the filters of the delivery page, which its address keeps, and its files.</summary>
public sealed partial class SelectionBar : IAsyncDisposable
{
    private IJSObjectReference? _module;

    [Parameter, EditorRequired]
    public required DeliverySelection Selection { get; set; }

    [Parameter, EditorRequired]
    public required DeliveryPeriod Period { get; set; }

    /// <summary>Whom the figures can be filtered by; empty for those who don't see figures of single people.</summary>
    [Parameter]
    public IReadOnlyList<StaffNames.Member> Technicians { get; set; } = [];

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private IEnumerable<DeliverySelection> Choices =>
        Enum.GetValues<DeliveryPeriodChoice>()
            .Except([DeliveryPeriodChoice.Own])
            .Select(c => Selection with { Choice = c, From = null, To = null });

    private DeliverySelection Unfiltered => new(Selection.Choice, Selection.From, Selection.To);

    public ValueTask DisposeAsync() => _module.DisposeModuleAsync();

    private void Go(DeliverySelection selection) => Navigation.NavigateTo(selection.Href);

    private static T? Parse<T>(object? value)
        where T : struct, Enum => Enum.TryParse<T>(value as string, out var parsed) ? parsed : null;

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
