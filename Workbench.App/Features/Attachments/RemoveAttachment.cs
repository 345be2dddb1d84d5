using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments;

/// <summary>
/// Takes a file away that should not be there: who added it, or a team lead, with a reason. That it was there stays on record;
/// its bytes are deleted within two days.
/// </summary>
[Rule("K1")]
[CommandName("RemoveAttachment")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class RemoveAttachment(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int id,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RemoveAttachment>(actor, $"attachment {id}", operationId),
            async (scope, token) =>
            {
                var attachment = await scope
                    .Db.StandingAttachments()
                    .SingleOrDefaultAsync(a => a.Id == id, token);
                if (attachment is null)
                {
                    return Refusal.Because(RefusalCode.NotFound, id);
                }

                if (attachment.AddedById != scope.Actor.Id && !scope.Actor.HasAny(Roles.TeamLead))
                {
                    return Refusal.Because(RefusalCode.NotYourFile, attachment.FileName);
                }

                if (Reason.Check(reason) is { } refusal)
                {
                    return refusal;
                }

                scope.Db.AttachmentRemovals.Add(
                    new(id, scope.Now, scope.Actor.Id, scope.Actor.Name, reason.Trim())
                );
                scope.RecordChange(ChangeTopic.Ticket, attachment.TicketNumber);
                return Unit.Value;
            },
            ct
        );
}
