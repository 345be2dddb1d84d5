using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>The fields for the value of a setting.</summary>
public partial class SettingFields
{
    [Parameter, EditorRequired]
    public required SettingDefinition Setting { get; set; }

    [Parameter, EditorRequired]
    public required SettingForm Form { get; set; }

    /// <summary>Called after each change of a field.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private static string NumberLabel(WholeNumberSetting setting) =>
        Formats.Text(
            setting.Unit switch
            {
                SettingUnit.OrePerHour => SettingsEditorTexts.Label_PerHour,
                SettingUnit.Minutes => SettingsEditorTexts.Label_Minutes,
                SettingUnit.Days => SettingsEditorTexts.Label_Days,
                SettingUnit.Percent => SettingsEditorTexts.Label_Percent,
                SettingUnit.Account => SettingsEditorTexts.Label_Account,
                SettingUnit.Resets or SettingUnit.Tickets or SettingUnit.None =>
                    SettingsEditorTexts.Label_Count,
            },
            SettingText.Name(setting.Key)
        );

    private Task ChooseAsync(string value)
    {
        Form.Text = value;
        return Changed.InvokeAsync();
    }

    private Task AddAsync()
    {
        Form.Tiers.Add(new());
        return Changed.InvokeAsync();
    }

    private Task RemoveAsync(SettingForm.TierFields tier)
    {
        Form.Tiers.Remove(tier);
        return Changed.InvokeAsync();
    }
}
