using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Takes a RefillCard back from which nothing is drawn.</summary>
[Rule("A4")]
[CommandName("CancelRefillCard")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class CancelRefillCard(CommandExecutor writes)
{
    /// <param name="sourceNo">The customer's hours source that the card opened.</param>
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        int sourceNo,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<CancelRefillCard>(actor, $"customer {customerId}", operationId),
            (scope, token) => CancelAsync(scope, customerId, sourceNo, token),
            ct
        );

    private static async Task<Outcome<Unit>> CancelAsync(
        CommandContext scope,
        int customerId,
        int sourceNo,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, customerId, ct);
        await books.LoadEntriesAsync(DateOnly.MinValue, ct);
        var cancelled = RefillCardCancellation.Apply(books.Hours, sourceNo, scope.Today, scope.Now);
        if (!cancelled.TryGetValue(out var after, out var refusal))
        {
            return refusal;
        }

        books.Apply(after);
        books.Save();
        return Unit.Value;
    }
}
