namespace Workbench.Domain.Settings;

/// <summary>
/// Describes a setting that people may change: its bounds, and how its value is written and read. A value that a person types and
/// a value in the operator's file are checked by the same <see cref="Check"/>. Values are kept as text, in the form of the
/// operator's file.
/// </summary>
/// <param name="Rule">The rule that the setting belongs to; null for data that no rule uses.</param>
/// <param name="OperatorKey">The key in the operator's settings.</param>
/// <param name="Read">Returns the value as text.</param>
public abstract record SettingDefinition(
    SettingKey Key,
    SettingGroup Group,
    string? Rule,
    string OperatorKey,
    Func<ServiceSettings, string> Read
)
{
    /// <summary>Whether a change may be entered for a later day. Prices are announced before they apply.</summary>
    public bool CanBeScheduled { get; init; }

    /// <summary>Checks a value and returns its form for storage.</summary>
    public abstract Result<string> Check(string text);

    /// <summary>Returns the settings with a value that was checked.</summary>
    public abstract ServiceSettings Apply(ServiceSettings settings, string text);
}
