using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.HandOvers;

/// <summary>Undoes a hand-over, with a reason: its lines are free to be handed over again.</summary>
[CommandName("UndoHandOver")]
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Administrator)]
public sealed class UndoHandOver(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int handOverNo,
        string reason,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<UndoHandOver>(
                actor,
                $"hand-over {handOverNo}",
                operationId,
                reason
            ),
            (context, token) => UndoAsync(context, handOverNo, reason, token),
            ct
        );

    private static async Task<Outcome<Unit>> UndoAsync(
        CommandContext context,
        int handOverNo,
        string reason,
        CancellationToken ct
    )
    {
        var db = context.Db;
        await db.LockBillingAsync(ct);
        if (
            await db.BillingHandOvers.SingleOrDefaultAsync(h => h.No == handOverNo, ct)
            is not { } handOver
        )
        {
            return Refusal.Because(RefusalCode.NotFound, handOverNo);
        }

        // An invoice that arrives after the undo would charge lines that are handed over again.
        if (
            (await db.LoadLatestAsync([handOverNo], ct)).Find(s => s.IsRunning(context.Now)) is
            { } running
        )
        {
            return Refusal.Because(RefusalCode.InvoiceBeingSent, running.Reference);
        }

        var undo = BillingHandOverUndo.Create(
            handOver,
            await db.BillingHandOverUndos.SingleOrDefaultAsync(u => u.HandOverNo == handOverNo, ct),
            await CorrectedByAsync(db, handOverNo, ct),
            await db.LoadMonthLocksAsync(ct),
            reason,
            context.Actor,
            context.Now
        );
        if (!undo.TryGetValue(out var undone, out var refusal))
        {
            return refusal;
        }

        db.BillingHandOverUndos.Add(undone);
        context.RecordChange(ChangeTopic.Billing, 0);
        return Unit.Value;
    }

    /// <summary>Returns the latest standing hand-over that has a later line of one of the sources.</summary>
    private static Task<int?> CorrectedByAsync(
        WorkbenchDb db,
        int handOverNo,
        CancellationToken ct
    ) =>
        (
            from line in db.BillingLines
            where line.HandOverNo == handOverNo
            from later in db.BillingLines
            where later.SourceKey == line.SourceKey && later.LineNo > line.LineNo
            where !db.BillingHandOverUndos.Any(u => u.HandOverNo == later.HandOverNo)
            select (int?)later.HandOverNo
        ).MaxAsync(ct);
}
