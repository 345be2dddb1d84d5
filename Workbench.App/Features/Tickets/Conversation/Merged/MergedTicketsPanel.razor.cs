using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation.Merged;

/// <summary>
/// Shows what the merged tickets bring to the ticket: their text, files, conversation and time, each marked with its number.
/// </summary>
public partial class MergedTicketsPanel
{
    private IReadOnlyList<MergedTicketView> _merged = [];
    private ILookup<(int TicketNumber, int MessageNo), NoteRevision>? _revisions;
    private int _loadedChange;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required NoteRevisionsQuery Revisions { get; init; }

    [Inject]
    public required MergedTicketsQuery Query { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loadedChange != Ticket.NextChangeNo)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic == ChangeTopic.Ticket
        && (
            change.EntityId == Ticket.Number
            || _merged.Any(merged => merged.Ticket.Number == change.EntityId)
        );

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _loadedChange = Ticket.NextChangeNo;
        var merged = await Query.RunAsync(Actor, Ticket.Number, ct);
        _revisions = await Revisions.RunAsync(Actor, [.. merged.Select(m => m.Ticket.Number)], ct);
        _merged = merged;
    }

    private static Dictionary<string, object> SlotParameters(Ticket ticket) =>
        new(StringComparer.Ordinal) { ["Ticket"] = ticket };
}
