using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Relations;

/// <summary>Shows a related ticket as a link, with its status.</summary>
public partial class RelatedTicketLine
{
    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }
}
