using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows what a team lead can do with a ticket, under its row. Other features contribute the actions.</summary>
public partial class RowActions
{
    private Dictionary<string, object> _parameters = [];

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    /// <summary>The version of the ticket that is shown.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    protected override void OnParametersSet() =>
        _parameters = new(StringComparer.Ordinal)
        {
            ["Ticket"] = Ticket,
            ["Version"] = Version,
            ["IsAnswerDue"] = false,
        };
}
