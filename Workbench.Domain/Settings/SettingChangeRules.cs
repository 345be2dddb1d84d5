namespace Workbench.Domain.Settings;

/// <summary>Decides changes of settings.</summary>
public static class SettingChangeRules
{
    /// <summary>
    /// Decides a change. It applies from today, or from a later day if the setting can be scheduled. It never applies to an earlier
    /// day, so that what was bought stays as it was.
    /// </summary>
    /// <param name="value">The new value; null for the operator's value.</param>
    /// <param name="validFrom">The first day; null for today.</param>
    /// <param name="stored">The earlier changes.</param>
    public static Result<SettingChange> Decide(
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
        var latest = setting.CanBeScheduled ? today.AddDays(SettingChange.MaxDaysAhead) : today;
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
