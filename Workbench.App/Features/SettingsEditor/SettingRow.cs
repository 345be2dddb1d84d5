using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>A setting on the page of settings. Values are in the form of the operator's file.</summary>
/// <param name="Value">The value that counts today.</param>
/// <param name="OperatorValue">The operator's value.</param>
/// <param name="Counting">The change that counts today; null if the operator's value counts.</param>
/// <param name="Planned">The changes that apply from a later day, the next first.</param>
/// <param name="Version">The number of the newest change; 0 if there is none.</param>
public sealed record SettingRow(
    SettingDefinition Setting,
    string Value,
    string OperatorValue,
    SettingChange? Counting,
    IReadOnlyList<SettingChange> Planned,
    int Version
);
