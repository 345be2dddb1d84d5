using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>
/// Schedules the end of an agreement, or cancels it on the same day. On the day after the last day, the settlement is written
/// and the remaining hours lapse; if that day has come, this happens at once.
/// </summary>
[Rule("S3")]
[CommandName("EndAgreement")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class EndAgreement(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly lastDay,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            CommandDescriptor.Create<EndAgreement>(
                actor,
                $"customer {customerId}",
                operationId,
                lastDay
            ),
            customerId,
            new(lastDay, IsUndone: false, ""),
            (account, context) => AgreementEnd.Schedule(account.Hours, lastDay, context.Today),
            ct
        );

    public Task<Outcome<Unit>> UndoAsync(
        Actor actor,
        int customerId,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        ChangeAsync(
            CommandDescriptor.Create<EndAgreement>(
                actor,
                $"customer {customerId} undone",
                operationId,
                reason
            ),
            customerId,
            new(null, IsUndone: true, reason.Trim()),
            (account, context) =>
                AgreementEnd.Undo(account.Hours, reason, context.Today, context.Now),
            ct
        );

    private Task<Outcome<Unit>> ChangeAsync(
        CommandDescriptor command,
        int customerId,
        EndChange recorded,
        Func<CustomerAccountSession, CommandContext, Result<CustomerHours>> change,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            command,
            async (context, token) =>
            {
                if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, token))
                {
                    return Refusal.Because(RefusalCode.NotFound, customerId);
                }

                var account = await CustomerAccountSession.OpenAndCatchUpAsync(
                    context,
                    customerId,
                    token
                );
                await account.LoadEntriesAsync(DateOnly.MinValue, token);
                if (!change(account, context).TryGetValue(out var after, out var refusal))
                {
                    return refusal;
                }

                var changes = context.Db.AgreementEndChanges;
                changes.Add(
                    new(
                        customerId,
                        await changes.CountAsync(c => c.CustomerId == customerId, token) + 1,
                        context.Today,
                        recorded.LastDay ?? account.Agreement!.LastDay!.Value,
                        recorded.IsUndone,
                        recorded.Reason,
                        context.Now
                    )
                );
                account.Apply(after);
                if (DueResets.AreDue(after, context.Today))
                {
                    await account.RunDueResetsAsync(context.Today, token);
                }
                else
                {
                    await account.ResumeWaitingTicketsAsync(token);
                }

                account.Save();
                return Unit.Value;
            },
            ct
        );

    /// <summary>What is recorded about the end.</summary>
    /// <param name="LastDay">The scheduled last day; null takes that of the agreement.</param>
    private sealed record EndChange(DateOnly? LastDay, bool IsUndone, string Reason);
}
