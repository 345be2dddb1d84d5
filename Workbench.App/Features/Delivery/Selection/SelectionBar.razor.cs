using Microsoft.AspNetCore.Components;
using Workbench.App.Shared.Tickets;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Selection;

/// <summary>Chooses the period and the filters of the delivery page, which its address keeps, and leads to its files and its report.</summary>
public partial class SelectionBar
{
    [Parameter, EditorRequired]
    public required DeliverySelection Selection { get; set; }

    [Parameter, EditorRequired]
    public required DeliveryPeriod Period { get; set; }

    /// <summary>Whom the figures can be filtered by; empty for those who don't see figures of single people.</summary>
    [Parameter]
    public IReadOnlyList<StaffNames.Member> Technicians { get; set; } = [];

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private IEnumerable<DeliverySelection> Choices =>
        Enum.GetValues<DeliveryPeriodChoice>()
            .Except([DeliveryPeriodChoice.Own])
            .Select(c => Selection with { Choice = c, From = null, To = null });

    private DeliverySelection Unfiltered => new(Selection.Choice, Selection.From, Selection.To);

    private void Go(DeliverySelection selection) => Navigation.NavigateTo(selection.Href);

    private static T? Parse<T>(object? value)
        where T : struct, Enum => Enum.TryParse<T>(value as string, out var parsed) ? parsed : null;
}
