using Microsoft.AspNetCore.Components;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>The time registered on a ticket, and where its technician registers more.</summary>
public partial class TimePanel
{
    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public bool MayWork { get; set; }

    private bool MayRegister =>
        MayWork
        && View.Ticket.State == TicketState.Started
        && (View.Ticket.TechnicianId == Actor.Id || Actor.HasAny(Roles.TeamLead));
}
