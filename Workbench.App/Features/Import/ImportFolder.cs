using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Import;

/// <summary>
/// Brings an existing operation over from a folder of CSV files: all or nothing in one transaction, and a second time adds
/// nothing. Hours are replayed through the rules of live work.
/// </summary>
[CommandName("ImportFolder")]
[AllowedFor(Roles.TeamLead)]
public sealed class ImportFolder(
    CommandExecutor commands,
    IDbContextFactory<WorkbenchDb> contexts,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public async Task<ImportOutcome> RunAsync(Actor actor, ImportInput input, CancellationToken ct)
    {
        if (input.DryRun)
        {
            return await DryRunAsync(actor, input, ct);
        }

        return await commands.RunAsync(
            CommandDescriptor.Create<ImportFolder>(actor, "import"),
            (context, token) => WriteAsync(context, input, token),
            ct
        );
    }

    private async Task<ImportOutcome> DryRunAsync(
        Actor actor,
        ImportInput input,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (!await PermissionChecker.IsAllowedAsync<ImportFolder>(db, actor, ct))
        {
            return ImportOutcome.Refuse(Refusal.Because(RefusalCode.NotAllowed));
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (await PlanAsync(db, input, actor, now, ct) is not { } plan)
        {
            return FolderNotFound(input);
        }

        if (input.WritesRejectedFile && !plan.Rejections.IsEmpty)
        {
            RejectedRowsFile.Write(input.Folder, plan.Rejections);
        }

        return CreateOutcome(plan, input);
    }

    private async Task<ImportOutcome> WriteAsync(
        CommandContext context,
        ImportInput input,
        CancellationToken ct
    )
    {
        if (await PlanAsync(context.Db, input, context.Actor, context.Now, ct) is not { } plan)
        {
            return FolderNotFound(input);
        }

        var outcome = CreateOutcome(plan, input);
        if (outcome.Refusal is null)
        {
            input.Progress?.Report(new(ImportPhase.Writing));
            await ImportPlanWriter.WriteAsync(context, plan, ct);
            if (!plan.Rejections.IsEmpty)
            {
                // Before the transaction ends: rows that can't be listed are not to be skipped.
                RejectedRowsFile.Write(input.Folder, plan.Rejections);
            }
        }

        return outcome;
    }

    private async Task<ImportPlan?> PlanAsync(
        WorkbenchDb db,
        ImportInput input,
        Actor actor,
        DateTime now,
        CancellationToken ct
    )
    {
        input.Progress?.Report(new(ImportPhase.Reading));
        if (await ImportedFolder.ReadAsync(input.Folder, ct) is not { } folder)
        {
            return null;
        }

        input.Progress?.Report(new(ImportPhase.Comparing));
        var existingData = await ExistingDataLoader.LoadAsync(db, ct);
        var asOf = input.AsOf ?? StockholmTime.DateOf(now);
        var plan = ImportPlan.Create(
            folder,
            existingData,
            new(asOf, now, actor, agreementPolicyProvider.Current)
        );
        plan.Replay(
            await ExistingLedgersLoader.LoadAsync(db, plan.NewRows.CustomersToLoad, ct),
            input.Progress
        );
        return plan;
    }

    private static ImportOutcome CreateOutcome(ImportPlan plan, ImportInput input)
    {
        var rejected =
            plan.Rejections.FileUnreadable || (!plan.Rejections.IsEmpty && !input.SkipInvalidRows);
        var report = plan.Report(input, written: !rejected && !input.DryRun);
        return rejected ? new ImportOutcome.Rejected(report) : new ImportOutcome.Imported(report);
    }

    private static ImportOutcome FolderNotFound(ImportInput input) =>
        ImportOutcome.Refuse(Refusal.Because(RefusalCode.NotFound, input.Folder));
}
