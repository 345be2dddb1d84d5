using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>What has to be said before a way out is taken.</summary>
public partial class TicketActionFields
{
    [Parameter, EditorRequired]
    public required TicketActionForm Form { get; set; }

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>Null where the way asks for no choice.</summary>
    [Parameter]
    public TicketActionOptions? Options { get; set; }

    /// <summary>What it will do is told anew.</summary>
    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
