using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Attachments.Transfer;
using Workbench.App.Live;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>A part that shows the files of a ticket, as they are now.</summary>
public abstract class TicketFilesPanelBase : LiveComponent
{
    private int _loadedTicket;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required AttachmentsQuery Query { get; init; }

    protected IReadOnlyList<FileListItem> Files { get; private set; } = [];

    /// <summary>Whether it can be taken away here.</summary>
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
        // Another ticket may be shown by the time the answer is here, whichever of two readings comes last.
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
