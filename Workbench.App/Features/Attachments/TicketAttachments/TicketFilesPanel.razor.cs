using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>Shows the files of a ticket. Lets people open, add and remove files.</summary>
public partial class TicketFilesPanel
{
    private RemoveFileDialog? _remove;

    protected override bool CanRemove(Attachment file) =>
        file.AddedById == Actor.Id || Actor.HasAny(Roles.TeamLead);
}
