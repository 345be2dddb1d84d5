using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>
/// Lists the settings that people may change: what counts, where it comes from, and what it leads to. Each has a history.
/// </summary>
public partial class SettingsPage
{
    private IReadOnlyList<SettingRow> _rows = [];
    private SettingDialog? _dialog;
    private SettingHistoryDialog? _history;

    [Inject]
    public required SettingsQuery Query { get; init; }

    [Inject]
    public required ChangeSetting ChangeSetting { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Settings;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _rows = await Query.RunAsync(Actor, ct);

    private static string SourceText(SettingRow row) =>
        row.Counting is { } change
            ? Formats.Text(
                SettingsEditorTexts.Source_Changed,
                Formats.Date(change.ValidFrom),
                change.ChangedByName,
                SettingText.Value(row.Setting, row.OperatorValue),
                row.Setting.OperatorKey
            )
            : Formats.Text(SettingsEditorTexts.Source_Start, row.Setting.OperatorKey);

    private Task SetBackAsync((SettingRow Row, string Value) chosen) =>
        _dialog!.OpenAsync(chosen.Row, chosen.Value);

    /// <summary>Lets the value before a planned change count from its day on.</summary>
    private async Task CancelPlannedAsync(SettingRow row, int index)
    {
        var before = index == 0 ? row.Counting : row.Planned[index - 1];
        var outcome = await ChangeSetting.RunAsync(
            Actor,
            new(
                row.Setting.Key,
                before is { IsOperatorValue: false } ? before.ToValue : null,
                row.Planned[index].ValidFrom
            ),
            row.Version,
            Guid.NewGuid(),
            CancellationToken.None
        );
        Snackbar.Add(
            outcome.ErrorText() ?? SettingsEditorTexts.PlannedCancelled,
            outcome.Refusal is null ? Severity.Success : Severity.Error
        );
    }
}
