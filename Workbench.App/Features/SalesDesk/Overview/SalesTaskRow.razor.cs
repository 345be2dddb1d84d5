using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>Shows one task with its figures, what was done about it, and the action that removes it.</summary>
public partial class SalesTaskRow
{
    private SalesTaskText _text = null!;

    [Parameter, EditorRequired]
    public required FollowedTask Row { get; set; }

    /// <summary>Whether it is the most urgent one: only its action is a main button.</summary>
    [Parameter]
    public bool IsFirst { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SalesTask> Contact { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SalesTask> Snooze { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<SalesTask> Resume { get; set; }

    private Ticket? Ticket =>
        Row.Task switch
        {
            SalesTask.FundingChoice choice => choice.Ticket,
            SalesTask.UncoveredTime time => time.Ticket,
            _ => null,
        };

    private string? FollowUpText => SalesTaskText.FollowUp(Row.Latest);

    private string ActionClass => IsFirst ? "btn main" : "btn";

    private string ActionLabel => LabelOf(_text.Action);

    protected override void OnParametersSet() => _text = SalesTaskText.Create(Row.Task);

    /// <summary>Names the customer or ticket, so that the button is understood outside its row.</summary>
    private string LabelOf(string action) =>
        Formats.Text(
            SalesDeskTexts.ActionFor,
            action,
            Ticket is { } ticket ? Formats.Invariant(ticket.Number) : Row.Task.Customer.Name
        );
}
