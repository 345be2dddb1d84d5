using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>
/// Orders the end of an agreement, or takes the order back on the same day. On the day after the last the settlement is written
/// and what remains lapses; where that day has come, at once.
/// </summary>
[Rule("S3")]
[CommandName("EndAgreement")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class EndAgreement(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly lastDay,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            CommandDescriptor.Create<EndAgreement>(actor, $"customer {customerId}", operationId),
            customerId,
            (books, scope) => AgreementEnd.Schedule(books.Hours, lastDay, scope.Today),
            ct
        );

    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        int customerId,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            CommandDescriptor.Create<EndAgreement>(actor, $"customer {customerId} undone", operationId),
            customerId,
            (books, scope) => AgreementEnd.Undo(books.Hours, scope.Today, scope.Now),
            ct
        );

    private Task<Outcome<Unit>> ChangeAsync(
        CommandDescriptor command,
        int customerId,
        Func<CustomerAccountSession, CommandContext, Result<CustomerHours>> change,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            command,
            async (scope, token) =>
            {
                if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, customerId, token);
                await books.LoadEntriesAsync(DateOnly.MinValue, token);
                if (!change(books, scope).TryGetValue(out var after, out var refusal))
                {
                    return refusal;
                }

                books.Apply(after);
                if (DueResets.AreDue(after, scope.Today))
                {
                    await books.RunDueResetsAsync(scope.Today, token);
                }
                else
                {
                    await books.ResumeWaitingTicketsAsync(token);
                }

                books.Save();
                return Unit.Value;
            },
            ct
        );
}
