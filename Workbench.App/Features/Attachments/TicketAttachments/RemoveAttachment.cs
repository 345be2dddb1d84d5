using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments.TicketAttachments;

/// <summary>
/// Removes a file from a ticket, with a reason; allowed for the person who added it and for team leads. The audit keeps that
/// the file existed; its content is deleted within two days.
/// </summary>
[Rule("K1")]
[CommandName("RemoveAttachment")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RemoveAttachment(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int id,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RemoveAttachment>(
                actor,
                $"attachment {id}",
                operationId,
                reason
            ),
            async (context, token) =>
            {
                var attachment = await context
                    .Db.ActiveAttachments()
                    .SingleOrDefaultAsync(a => a.Id == id, token);
                if (attachment is null)
                {
                    return Refusal.Because(RefusalCode.NotFound, id);
                }

                if (
                    attachment.AddedById != context.Actor.Id
                    && !context.Actor.HasAny(Roles.TeamLead)
                )
                {
                    return Refusal.Because(RefusalCode.NotYourFile, attachment.FileName);
                }

                if (Reason.Check(reason) is { } refusal)
                {
                    return refusal;
                }

                context.Db.AttachmentRemovals.Add(
                    new(id, context.Now, context.Actor.Id, context.Actor.Name, reason.Trim())
                );
                context.RecordChange(ChangeTopic.Ticket, attachment.TicketNumber);
                return Unit.Value;
            },
            ct
        );
}
