using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>The files of a ticket where it is only read: before it is sized, and by sales.</summary>
public partial class ReadOnlyTicketFilesPanel
{
    protected override bool CanRemove(Attachment file) => false;
}
