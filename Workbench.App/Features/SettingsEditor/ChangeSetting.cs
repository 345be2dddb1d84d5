using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>
/// Changes a setting from now on, or from a later day if it can be scheduled. What was bought or chosen before stays as it was.
/// </summary>
[CommandName("ChangeSetting")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class ChangeSetting(CommandExecutor commands, SettingsProvider settings)
{
    /// <param name="expectedVersion">The number of the setting's newest change that was shown; 0 if there was none, null if the
    /// caller showed none.</param>
    public Task<Outcome<SettingChange>> RunAsync(
        Actor actor,
        SettingInput input,
        long? expectedVersion,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangeSetting>(
                actor,
                $"setting {input.Key}",
                operationId,
                input
            ),
            (context, token) => ChangeAsync(context, input, expectedVersion, token),
            ct
        );

    private async Task<Outcome<SettingChange>> ChangeAsync(
        CommandContext context,
        SettingInput input,
        long? expectedVersion,
        CancellationToken ct
    )
    {
        var stored = await context.Db.LoadStoredSettingsAsync(ct);
        var newest =
            await context
                .Db.SettingChanges.Where(c => c.Key == input.Key)
                .MaxAsync(c => (int?)c.No, ct)
            ?? 0;
        if (expectedVersion is { } seen && seen != newest)
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        var deciding = SettingChangeRules.Decide(
            SettingCatalogue.Find(input.Key),
            input.Value,
            input.ValidFrom,
            stored,
            settings.Operators,
            context.Actor,
            context.Now
        );
        if (!deciding.TryGetValue(out var change, out var refusal))
        {
            return refusal;
        }

        context.Db.SettingChanges.Add(change);
        context.RecordChange(ChangeTopic.Settings, 0);
        return change;
    }
}
