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

    /// <summary>
    /// Decides a change. It applies from today, or from a later day if the setting can be scheduled. It never applies to an earlier
    /// day, so that what was bought stays as it was.
    /// </summary>
    /// <param name="value">The new value; null for the operator's value.</param>
    /// <param name="validFrom">The first day; null for today.</param>
    /// <param name="stored">The earlier changes.</param>
    public static Result<SettingChange> Create(
        SettingDefinition setting,
        string? value,
        DateOnly? validFrom,
        StoredSettings stored,
        ServiceSettings operators,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        var from = validFrom ?? today;
        var latest = setting.CanBeScheduled ? today.AddDays(MaxDaysAhead) : today;
        if (from < today || from > latest)
        {
            return Refusal.Because(RefusalCode.SettingDateOutOfRange, today, latest);
        }

        var to = setting.Read(operators);
        if (value is not null && !setting.Check(value).TryGetValue(out to, out var refusal))
        {
            return refusal;
        }

        var before = stored.FindOn(setting.Key, from);
        var current = stored.ValueOn(setting, operators, from);
        if (value is null ? before is null : string.Equals(current, to, StringComparison.Ordinal))
        {
            return Refusal.Because(RefusalCode.SettingUnchanged);
        }

        return new SettingChange(
            stored.NewestNo + 1,
            setting.Key,
            current,
            to,
            value is null,
            from,
            now,
            actor.Id,
            actor.Name
        );
    }
}
