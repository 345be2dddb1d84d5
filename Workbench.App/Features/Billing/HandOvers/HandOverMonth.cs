using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.HandOvers;

/// <summary>
/// Hands over the lines of a month that are not handed over yet. One runs at a time, and it reads what is charged in one
/// snapshot: people who run it at once never get the same line, and time that is registered meanwhile is a later line.
/// </summary>
[CommandName("HandOverMonth")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class HandOverMonth(CommandExecutor commands, IDbContextFactory<WorkbenchDb> contexts)
{
    /// <param name="agreed">What the person confirmed; null hands over what there is.</param>
    public Task<Outcome<HandOverMonthResult>> RunAsync(
        Actor actor,
        BillingMonth month,
        BillingTotal? agreed,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<HandOverMonth>(actor, $"month {month}", operationId, agreed),
            (context, token) => HandOverAsync(context, month, agreed, token),
            ct
        );

    private async Task<Outcome<HandOverMonthResult>> HandOverAsync(
        CommandContext context,
        BillingMonth month,
        BillingTotal? agreed,
        CancellationToken ct
    )
    {
        await context.Db.LockBillingAsync(ct);
        var (locks, due) = await LoadAsync(context, month, ct);
        var no = await context.NextNumberAsync(Counters.BillingHandOver, ct);
        var handOver = BillingHandOverResult.Apply(
            month,
            due,
            agreed,
            locks,
            no,
            context.Actor,
            context.Now
        );
        if (!handOver.TryGetValue(out var handedOver, out var refusal))
        {
            return refusal;
        }

        context.Db.BillingHandOvers.Add(handedOver.HandOver);
        context.Db.BillingLines.AddRange(handedOver.Lines);
        context.RecordChange(ChangeTopic.Billing, 0);
        return new HandOverMonthResult(no, due.Count, handedOver.HandOver.TotalOre);
    }

    /// <summary>
    /// Reads in a context of its own, because the transaction of a command on PostgreSQL sees what others commit between its
    /// statements. The snapshot begins after the lock, so it contains every earlier hand-over.
    /// </summary>
    private async Task<(MonthLocks Locks, IReadOnlyList<BillingLine> Due)> LoadAsync(
        CommandContext command,
        BillingMonth month,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var locks = await db.LoadMonthLocksAsync(ct);
        if (locks.IsLocked(month))
        {
            return (locks, []);
        }

        var start = await db.LoadBillingStartAsync(
            command.Settings.BillingStart,
            command.Actor,
            ct
        );
        var charges = await db.LoadChargesAsync([month], locks, ct);
        return (locks, charges.DueOf(month, start));
    }
}
