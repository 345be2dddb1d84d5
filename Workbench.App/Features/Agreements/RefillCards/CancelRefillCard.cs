using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>Cancels a RefillCard from which nothing has been drawn.</summary>
[Rule("A4")]
[CommandName("CancelRefillCard")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class CancelRefillCard(CommandExecutor commands)
{
    /// <param name="sourceNo">The number of the customer's hours source that the card opened.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        int sourceNo,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CancelRefillCard>(
                actor,
                $"customer {customerId}",
                operationId,
                sourceNo
            ),
            (context, token) => CancelAsync(context, customerId, sourceNo, token),
            ct
        );

    private static async Task<Outcome<Unit>> CancelAsync(
        CommandContext context,
        int customerId,
        int sourceNo,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        var cancelled = RefillCardCancellation.Apply(
            account.Hours,
            sourceNo,
            context.Today,
            context.Now
        );
        if (!cancelled.TryGetValue(out var after, out var refusal))
        {
            return refusal;
        }

        account.Apply(after);
        account.Save();
        return Unit.Value;
    }
}
