using Workbench.Domain;
using Workbench.Domain.Settings;

namespace Workbench.App.Settings;

/// <summary>
/// Provides the settings that count: the operator's values, and before them what people changed on the page of settings. A command
/// reads them once, at its start, so that a change applies from the next command on.
/// </summary>
public sealed class SettingsProvider(ServiceSettings operators, TimeProvider time)
{
    private readonly Lock updateLock = new();
    private volatile CombinedSettings combined = new(operators, StoredSettings.None);

    /// <summary>The operator's values, which count where nobody changed anything.</summary>
    public ServiceSettings Operators => combined.Operators;

    /// <summary>What people changed, as this node knows it.</summary>
    public StoredSettings Stored => combined.Stored;

    /// <summary>The settings that count today.</summary>
    public ServiceSettings Current => On(StockholmTime.DateOf(time.GetUtcNow().UtcDateTime));

    /// <summary>Returns the settings that count on a day.</summary>
    public ServiceSettings On(DateOnly day) => combined.On(day);

    /// <summary>Applies changed settings of the operator.</summary>
    public void UpdateOperators(ServiceSettings settings)
    {
        lock (updateLock)
        {
            combined = new(settings, combined.Stored);
        }
    }

    /// <summary>Applies what was read from the database, unless something newer was read meanwhile.</summary>
    public void UpdateStored(StoredSettings stored)
    {
        lock (updateLock)
        {
            if (stored.NewestNo > combined.Stored.NewestNo)
            {
                combined = new(combined.Operators, stored);
            }
        }
    }

    private sealed class CombinedSettings(ServiceSettings operators, StoredSettings stored)
    {
        /// <summary>The settings of the last day that was asked for: nearly always today.</summary>
        private volatile Tuple<DateOnly, ServiceSettings>? kept;

        public ServiceSettings Operators { get; } = operators;

        public StoredSettings Stored { get; } = stored;

        public ServiceSettings On(DateOnly day)
        {
            if (kept is { } last && last.Item1 == day)
            {
                return last.Item2;
            }

            var settings = Stored.Combine(Operators, day);
            kept = Tuple.Create(day, settings);
            return settings;
        }
    }
}
