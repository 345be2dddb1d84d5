using Microsoft.AspNetCore.Components;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shell.Parts;

/// <summary>How a ticket stands against its delivery target: on track, due by a day, or late by so many days.</summary>
public partial class TargetTag
{
    [Parameter, EditorRequired]
    public required DeliveryTarget Target { get; set; }

    [Parameter, EditorRequired]
    public TicketState State { get; set; }

    private bool IsPaused => TicketMove.IsPause(State);

    private TagKind Kind =>
        IsPaused
            ? TagKind.Idle
            : Target.Status switch
            {
                TargetStatus.OnTrack => TagKind.Ok,
                TargetStatus.Due => TagKind.Due,
                TargetStatus.Late => TagKind.Late,
            };

    private string Text =>
        State == TicketState.AwaitingCustomer ? Texts.Queue_Asked
        : State == TicketState.AwaitingFunding ? Texts.Queue_NoHours
        : Target.Status switch
        {
            TargetStatus.OnTrack => Texts.Target_OnTrack,
            TargetStatus.Due => Formats.Text(
                Texts.Target_Due,
                Formats.Day(StockholmTime.DateOf(Target.Deadline))
            ),
            TargetStatus.Late => Formats.Text(
                Texts.Target_Late,
                Formats.Days(Math.Max(1, (int)Target.LateBy.TotalDays))
            ),
        };
}
