using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Shows the conversation of a ticket live, and the composer. Text being typed stays unchanged.</summary>
public partial class ConversationPanel
{
    private readonly ConversationPages _pages = new();
    private ILookup<(int TicketNumber, int MessageNo), NoteRevision>? _revisions;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public long Version { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>What the composer offers first, if the person may write it; null for what fits the ticket.</summary>
    [Parameter]
    public ComposerKind? PreferredKind { get; set; }

    [Inject]
    public required NoteRevisionsQuery Revisions { get; init; }

    [Inject]
    public required ConversationQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _pages.ShowNewest(await Query.RunAsync(Actor, Ticket.Number, null, ct));
        _revisions = await Revisions.RunAsync(Actor, [Ticket.Number], ct);
    }

    private IReadOnlyList<NoteRevision> RevisionsOf(Message message) =>
        [.. _revisions?[(message.TicketNumber, message.No)] ?? []];

    private async Task ReadEarlierAsync() =>
        _pages.ShowEarlier(
            await Query.RunAsync(Actor, Ticket.Number, _pages.Oldest, DisposalToken)
        );
}
