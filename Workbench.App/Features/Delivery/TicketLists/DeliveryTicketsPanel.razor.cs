using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>Shows the tickets behind a number of the delivery page.</summary>
public partial class DeliveryTicketsPanel
{
    [Parameter, EditorRequired]
    public required DeliveryTicketsView List { get; set; }

    private bool IsDelivered => List.Filter.Kind == DeliveryListKind.Delivered;

    /// <summary>Returns the state, with the technician who has the ticket in hand.</summary>
    private static string StateText(DeliveryTicketsView.DeliveryTicketRow row) =>
        row.Technician is { } technician
            ? $"{DomainText.For(row.State)} · {technician}"
            : DomainText.For(row.State);

    private static TagKind TagKindOf(DeliveryTicketsView.DeliveryTicketRow row) =>
        row.Target.Status switch
        {
            TargetStatus.OnTrack => TagKind.Ok,
            TargetStatus.Due => TagKind.Due,
            TargetStatus.Late => TagKind.Late,
        };

    private static string OutcomeText(DeliveryTicketsView.DeliveryTicketRow row) =>
        row.Target.Status switch
        {
            TargetStatus.OnTrack => DeliveryTexts.First,
            TargetStatus.Due => DeliveryTexts.Second,
            TargetStatus.Late => DeliveryTexts.Later,
        };
}
