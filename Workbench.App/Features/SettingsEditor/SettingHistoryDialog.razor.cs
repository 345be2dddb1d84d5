using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>Shows who changed a setting, when, from what and to what. Each earlier value can be set again.</summary>
public partial class SettingHistoryDialog
{
    private ModalDialog? _dialog;
    private SettingRow? _row;
    private IReadOnlyList<SettingChange> _changes = [];

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Called with the setting and the value to set again.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<(SettingRow Row, string Value)> OnSetBack { get; set; }

    [Inject]
    public required SettingsQuery Query { get; init; }

    private string Title =>
        _row is { } row
            ? Formats.Text(SettingsEditorTexts.History_Of, SettingText.Name(row.Setting.Key))
            : "";

    public async Task OpenAsync(SettingRow row)
    {
        _changes = await Query.HistoryAsync(Actor, row.Setting.Key, CancellationToken.None);
        _row = row;
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task SetBackAsync(SettingChange change)
    {
        await _dialog!.CloseAsync();
        await OnSetBack.InvokeAsync((_row!, change.FromValue));
    }
}
