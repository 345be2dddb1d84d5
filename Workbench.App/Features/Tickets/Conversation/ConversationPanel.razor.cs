using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Shows the conversation of a ticket live, and the composer. Text being typed stays unchanged.</summary>
public partial class ConversationPanel
{
    private readonly ConversationPages _pages = new();

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public long Version { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required ConversationQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _pages.ShowNewest(await Query.RunAsync(Actor, Ticket.Number, null, ct));

    private async Task ReadEarlierAsync() =>
        _pages.ShowEarlier(
            await Query.RunAsync(Actor, Ticket.Number, _pages.Oldest, DisposalToken)
        );
}
