namespace Workbench.Domain.Settings;

/// <summary>
/// The changes that people made to settings. Combines them with the operator's values: where a change counts, it goes before the
/// operator's value.
/// </summary>
public sealed class StoredSettings
{
    private readonly ILookup<SettingKey, SettingChange> changes;

    /// <param name="changes">In any order. Of changes of one setting from the same day only the newest is needed.</param>
    public StoredSettings(IEnumerable<SettingChange> changes)
    {
        var all = changes.ToList();
        NewestNo = all.Count == 0 ? 0 : all.Max(c => c.No);
        this.changes = all.ToLookup(c => c.Key);
    }

    public static StoredSettings None { get; } = new([]);

    /// <summary>The number of the newest change; 0 if there is none.</summary>
    public int NewestNo { get; }

    /// <summary>Returns the change that counts on a day; null if the operator's value counts.</summary>
    public SettingChange? FindOn(SettingKey key, DateOnly day) =>
        changes[key]
            .Where(c => c.ValidFrom <= day)
            .OrderBy(c => c.ValidFrom)
            .ThenBy(c => c.No)
            .LastOrDefault()
            is { IsOperatorValue: false } change
            ? change
            : null;

    /// <summary>Returns the value of a setting on a day.</summary>
    public string ValueOn(SettingDefinition setting, ServiceSettings operators, DateOnly day) =>
        FindOn(setting.Key, day)?.ToValue ?? setting.Read(operators);

    /// <summary>
    /// Returns the changes of a setting that apply from a later day and then change its value, the next first.
    /// </summary>
    public IReadOnlyList<SettingChange> FindPlanned(
        SettingDefinition setting,
        ServiceSettings operators,
        DateOnly day
    )
    {
        var planned = new List<SettingChange>();
        var value = ValueOn(setting, operators, day);
        foreach (
            var change in changes[setting.Key]
                .Where(c => c.ValidFrom > day)
                .GroupBy(c => c.ValidFrom)
                .Select(sameDay => sameDay.MaxBy(c => c.No)!)
                .OrderBy(c => c.ValidFrom)
        )
        {
            var next = ValueOn(setting, operators, change.ValidFrom);
            if (!string.Equals(next, value, StringComparison.Ordinal))
            {
                planned.Add(change);
                value = next;
            }
        }

        return planned;
    }

    /// <summary>Returns the settings that count on a day.</summary>
    public ServiceSettings Combine(ServiceSettings operators, DateOnly day)
    {
        var settings = operators;
        foreach (var setting in SettingCatalogue.All)
        {
            if (FindOn(setting.Key, day) is { } change)
            {
                settings = setting.Apply(settings, change.ToValue);
            }
        }

        return settings;
    }
}
