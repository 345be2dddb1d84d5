using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Notifications.Watching;

/// <summary>Starts and stops watching a ticket: being told what others write there and when its status changes.</summary>
[CommandName("WatchTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class WatchTicket(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        bool watches,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<WatchTicket>(
                actor,
                target.Subject,
                target.OperationId,
                new { watches }
            ),
            async (context, token) =>
            {
                if (
                    !(await context.LoadTicketAsync(target, token)).TryGetValue(
                        out _,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                var watch = await context.Db.TicketWatches.FindAsync(
                    [target.Number, context.Actor.Id],
                    token
                );
                if (watches && watch is null)
                {
                    context.Db.TicketWatches.Add(new(target.Number, context.Actor.Id, context.Now));
                }
                else if (!watches && watch is not null)
                {
                    context.Db.TicketWatches.Remove(watch);
                }

                context.RecordChange(ChangeTopic.Ticket, target.Number);
                return Unit.Value;
            },
            ct
        );
}
