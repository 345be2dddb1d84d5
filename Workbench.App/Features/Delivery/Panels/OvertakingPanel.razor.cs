using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows team leads which tickets overtook others or were skipped, who did it and why (K4).</summary>
public partial class OvertakingPanel
{
    [Parameter, EditorRequired]
    public required DeliveryFiguresView.PeopleFigures People { get; set; }

    private int Total => People.ExceptionCounts.Sum(c => c.Total);

    private static string KindText(TicketChangeKind kind) =>
        kind switch
        {
            TicketChangeKind.MovedToFront => DeliveryTexts.Overtaking_Front,
            TicketChangeKind.HandedBack => DeliveryTexts.Overtaking_HandedBack,
            TicketChangeKind.Released => DeliveryTexts.Overtaking_Released,
            _ => DeliveryTexts.Overtaking_Hours,
        };
}
