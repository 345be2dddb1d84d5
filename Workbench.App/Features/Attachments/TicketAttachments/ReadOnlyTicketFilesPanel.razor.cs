using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Shows the files of a ticket read-only: before triage, and to sales.</summary>
public partial class ReadOnlyTicketFilesPanel
{
    protected override bool CanRemove(Attachment file) => false;
}
