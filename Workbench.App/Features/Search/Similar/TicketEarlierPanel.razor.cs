using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search.Similar;

/// <summary>Offers the ended tickets that are most like a ticket. It looks for them when somebody asks.</summary>
public partial class TicketEarlierPanel
{
    private bool _isOpen;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }
}
