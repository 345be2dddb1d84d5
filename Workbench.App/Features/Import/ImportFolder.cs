using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import;

/// <summary>
/// Imports a folder of CSV files in one transaction. Importing the same folder again adds nothing. Hours are replayed through
/// the rules of live work.
/// </summary>
[CommandName("ImportFolder")]
[AllowedFor(Roles.TeamLead)]
public sealed class ImportFolder(
    CommandExecutor commands,
    IDbContextFactory<WorkbenchDb> contexts,
    SettingsProvider settings,
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
            CommandDescriptor.Create<ImportFolder>(actor, "import") with
            {
                Origin = RecordOrigin.Import,
            },
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
        settings.UpdateStored(await db.LoadStoredSettingsAsync(ct));
        var policy = settings.On(StockholmTime.DateOf(now)).Policy;
        if (await PlanAsync(db, input, actor, policy, now, ct) is not { } plan)
        {
            return FolderNotFound(input);
        }

        if (input.WritesRejectedFile && !plan.Rejections.IsEmpty)
        {
            RejectedRowsFile.Write(input.Folder, plan.Rejections);
        }

        return CreateOutcome(plan, input);
    }

    private static async Task<ImportOutcome> WriteAsync(
        CommandContext context,
        ImportInput input,
        CancellationToken ct
    )
    {
        if (
            await PlanAsync(context.Db, input, context.Actor, context.Policy, context.Now, ct)
            is not { } plan
        )
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
                // Inside the transaction: if the list can't be written, no row must be skipped.
                RejectedRowsFile.Write(input.Folder, plan.Rejections);
            }
        }

        return outcome;
    }

    private static async Task<ImportPlan?> PlanAsync(
        WorkbenchDb db,
        ImportInput input,
        Actor actor,
        AgreementPolicy policy,
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
        var existing = await ExistingDataLoader.LoadAsync(db, ct);
        var asOf = input.AsOf ?? StockholmTime.DateOf(now);
        var prepared = ImportPlanner.Prepare(folder, existing, new(asOf, now, actor, policy));
        var ledgers = await ExistingLedgersLoader.LoadAsync(
            db,
            prepared.NewHours.CustomersToLoad,
            ct
        );
        return ImportPlanner.Replay(prepared, ledgers, input.Progress);
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
