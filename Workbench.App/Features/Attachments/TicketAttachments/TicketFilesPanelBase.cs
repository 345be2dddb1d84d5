using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Base class of the panels that show the current files of a ticket.</summary>
public abstract class TicketFilesPanelBase : LiveComponent
{
    private int _loadedTicket;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required AttachmentsQuery Query { get; init; }

    protected IReadOnlyList<FileListItem> Files { get; private set; } = [];

    /// <summary>Returns whether the file can be removed here.</summary>
    protected abstract bool CanRemove(Attachment file);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loadedTicket != Ticket.Number)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The page may show another ticket by the time the answer arrives, and two answers can arrive in any order.
        int number;
        do
        {
            number = _loadedTicket = Ticket.Number;
            var files = await Query.RunAsync(Actor, number, ct);
            if (number == Ticket.Number)
            {
                Files =
                [
                    .. files.Select(f => FileListItem.FromAttachment(f, Clock.Today, CanRemove(f))),
                ];
            }
        } while (number != Ticket.Number);
    }
}
