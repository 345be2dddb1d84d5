using Microsoft.AspNetCore.Components;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.MyWork;

/// <summary>Lists some of a technician's tickets under a heading. Shows nothing if there are none.</summary>
public partial class MyWorkList
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<MyWorkView.AssignedTicket> Rows { get; set; }

    [Parameter]
    public RunningTimer? Timer { get; set; }

    /// <summary>The title of the last column: the time of delivery, or the status.</summary>
    private string LastColumnTitle =>
        Rows.All(r => r.Ticket.State == TicketState.Delivered)
            ? MyWorkTexts.DeliveredOn
            : CommonTexts.DeliveryTarget;

    private static string Registered(Ticket ticket) =>
        Formats.Text(
            MyWorkTexts.OfPlanned,
            new Minutes(ticket.RegisteredMinutes),
            ticket.PlannedTime
        );
}
