using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Tags;

/// <summary>Shows the delivery target of a ticket: on track, due on a day, or late by a number of days.</summary>
public partial class TargetTag
{
    [Parameter, EditorRequired]
    public required DeliveryTarget Target { get; set; }

    [Parameter, EditorRequired]
    public TicketState State { get; set; }

    /// <summary>Returns the kind of tag for a delivery target.</summary>
    public static TagKind KindOf(DeliveryTarget target, TicketState state) =>
        Pause.IsPause(state)
            ? TagKind.Idle
            : target.Status switch
            {
                TargetStatus.OnTrack => TagKind.Ok,
                TargetStatus.Due => TagKind.Due,
                TargetStatus.Late => TagKind.Late,
            };

    public static string TextOf(DeliveryTarget target, TicketState state) =>
        state == TicketState.AwaitingCustomer ? DomainTexts.Target_PausedForCustomer
        : state == TicketState.AwaitingFunding ? DomainTexts.Target_PausedForHours
        : target.Status switch
        {
            TargetStatus.OnTrack => DomainTexts.Target_OnTrack,
            TargetStatus.Due => Formats.Text(
                DomainTexts.Target_Due,
                Formats.DayAndMonth(StockholmTime.LastDateBefore(target.Deadline))
            ),
            TargetStatus.Late => Formats.Text(
                DomainTexts.Target_Late,
                Formats.DayCount(target.DaysLate)
            ),
        };
}
