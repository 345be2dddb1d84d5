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
public sealed class EndAgreement(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly lastDay,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            WriteCommand.Of<EndAgreement>(actor, $"customer {customerId}", operationId),
            customerId,
            (books, scope) => AgreementEnd.Schedule(books.Hours, lastDay, scope.Today),
            ct
        );

    public Task<Outcome<Done>> UndoAsync(
        Actor actor,
        int customerId,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            WriteCommand.Of<EndAgreement>(actor, $"customer {customerId} undone", operationId),
            customerId,
            (books, scope) => AgreementEnd.Undo(books.Hours, scope.Today, scope.Now),
            ct
        );

    private Task<Outcome<Done>> ChangeAsync(
        WriteCommand command,
        int customerId,
        Func<CustomerBooks, WriteScope, Result<CustomerHours>> change,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Done>>(
            command,
            async (scope, token) =>
            {
                if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var books = await CustomerBooks.LoadAsync(scope, customerId, token);
                await books.IncludeEntriesAsync(DateOnly.MinValue, token);
                if (!change(books, scope).TryGetValue(out var after, out var refusal))
                {
                    return refusal;
                }

                books.Keep(after);
                if (DueResets.AreDue(after, scope.Today))
                {
                    await books.RunDueAsync(scope.Today, token);
                }
                else
                {
                    await books.BringBackWaitingAsync(token);
                }

                books.Save();
                return Done.Value;
            },
            ct
        );
}
