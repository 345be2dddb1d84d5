using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

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

    private string EstimateHint =>
        Form.Action == TicketAction.HandToSales ? TicketsTexts.Action_EstimateHintSales
        : Ticket.EstimateMinutes is null
            ? Formats.Text(
                TicketsTexts.Action_EstimateHintSize,
                new Minutes(Ticket.RegisteredMinutes)
            )
        : Formats.Text(TicketsTexts.Action_EstimateHint, new Minutes(Ticket.RegisteredMinutes));

    /// <summary>The kinds that the ticket can get.</summary>
    private IEnumerable<TicketKind> KindChoices =>
        Enum.GetValues<TicketKind>()
            .Where(kind => kind != Ticket.Kind && KindRules.Check(Ticket, kind) is null);

    private Task EstimateChangedAsync()
    {
        SetEstimate(Form.Estimate);
        return Changed.InvokeAsync();
    }

    /// <summary>Chooses the size in which the estimate lies, so that the two agree.</summary>
    private void SetEstimate(string typed)
    {
        Form.Estimate = typed;
        if (Form.Action == TicketAction.ChangeSize && Form.TypedEstimate is { } estimate)
        {
            Form.Size = SizeBounds.SizeOf(estimate);
        }
    }

    private Task SetAsync(Action set)
    {
        set();
        return Changed.InvokeAsync();
    }
}
