using Microsoft.AspNetCore.Components;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.Overview;

/// <summary>Shows a decision with its figures. A ticket opens in place, with the actions that other features contribute.</summary>
public partial class DecisionRow
{
    private Dictionary<string, object> _parameters = [];

    [Parameter, EditorRequired]
    public required DecisionItem Item { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Opens or closes the row.</summary>
    [Parameter, EditorRequired]
    public EventCallback Toggle { get; set; }

    private PendingDecision Decision => Item.Decision;

    private IReadOnlyList<string> Sentences => DecisionText.Sentences(Item, Today);

    /// <summary>Says whose ticket of whom it is, and since when it waits.</summary>
    private string DetailsText =>
        string.Join(
            " · ",
            new[]
            {
                Decision is PendingDecision.AboutTicket ? Item.Customer?.Name : null,
                Decision is PendingDecision.AboutTicket ? Item.Technician : null,
                Formats.Text(DecisionsTexts.Since, Formats.Date(Decision.Since)),
            }.Where(part => part is not null)
        );

    protected override void OnParametersSet()
    {
        if (Decision is PendingDecision.AboutTicket about)
        {
            _parameters = new(StringComparer.Ordinal)
            {
                ["Ticket"] = about.Ticket,
                ["Version"] = Item.Version,
                ["Cause"] = about.Cause,
            };
        }
    }
}
