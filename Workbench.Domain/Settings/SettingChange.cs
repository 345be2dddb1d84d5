namespace Workbench.Domain.Settings;

/// <summary>
/// A change of a setting by a person. Append-only: of the changes that apply on a day, the one with the latest first day counts, and
/// of those the newest.
/// </summary>
/// <param name="No">Counted without gaps over all settings, in the order in which the changes were committed.</param>
/// <param name="FromValue">The value before, on the first day of the change.</param>
/// <param name="ToValue">The value after; for a return to the operator's value, what that was then.</param>
/// <param name="IsOperatorValue">Whether the operator's value counts again.</param>
/// <param name="ValidFrom">The first day in Stockholm on which the change applies.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record SettingChange(
    int No,
    SettingKey Key,
    string FromValue,
    string ToValue,
    bool IsOperatorValue,
    DateOnly ValidFrom,
    DateTime ChangedAt,
    int ChangedById,
    string ChangedByName
) : IAppendOnly
{
    public const int MaxValueLength = 400;

    /// <summary>How far ahead a change may be entered, in days.</summary>
    public const int MaxDaysAhead = 731;
}
