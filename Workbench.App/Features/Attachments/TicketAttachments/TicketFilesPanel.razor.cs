using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>The files of a ticket: seen, opened, added, and taken away by who added them or a team lead.</summary>
public partial class TicketFilesPanel
{
    private RemoveFileDialog? _remove;

    protected override bool CanRemove(Attachment file) =>
        file.AddedById == Actor.Id || Actor.HasAny(Roles.TeamLead);
}
