using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Shows what can be done with a ticket under its row, in lists of other features. They contribute actions too.</summary>
public partial class ListedTicketPanel
{
    private ListedTicket? _listed;
    private Dictionary<string, object> _parameters = [];

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter]
    public bool IsAnswerDue { get; set; }

    [Inject]
    public required ListedTicketQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Number);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _listed = await Query.RunAsync(Actor, Number, ct);
        if (_listed is { } listed)
        {
            _parameters = new(StringComparer.Ordinal)
            {
                ["Ticket"] = listed.Ticket,
                ["Version"] = listed.Version,
                ["IsAnswerDue"] = IsAnswerDue,
            };
        }
    }
}
