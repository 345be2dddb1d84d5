using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments.Parts;

/// <summary>The files of a ticket where it is only read: before it is sized, and by sales.</summary>
public partial class ReadOnlyTicketFilesPanel
{
    protected override bool CanRemove(Attachment file) => false;
}
