using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>What a person wants a setting to be.</summary>
/// <param name="Value">The value in the form of the operator's file; null for the operator's value.</param>
/// <param name="ValidFrom">The first day; null for today.</param>
public sealed record SettingInput(SettingKey Key, string? Value, DateOnly? ValidFrom = null);
