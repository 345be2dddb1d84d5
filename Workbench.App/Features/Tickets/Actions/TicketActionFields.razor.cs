using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Shows the fields of a ticket action.</summary>
public partial class TicketActionFields
{
    [Parameter, EditorRequired]
    public required TicketActionForm Form { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The options; null if the action has no choice.</summary>
    [Parameter]
    public TicketActionOptions? Options { get; set; }

    /// <summary>Raised when the input changes, so that the preview is updated.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
