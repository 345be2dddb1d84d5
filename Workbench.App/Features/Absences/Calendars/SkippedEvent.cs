namespace Workbench.App.Features.Absences.Calendars;

/// <summary>An event of a calendar that gives no absence, and why.</summary>
/// <param name="Day">Its day in Stockholm; null if it has none.</param>
public sealed record SkippedEvent(string Summary, DateOnly? Day, SkippedEvent.Cause Why)
{
    /// <summary>Why an event gives no absence.</summary>
    public enum Cause
    {
        /// <summary>It has no start or no identifier.</summary>
        Incomplete,

        /// <summary>It ended before today.</summary>
        Over,

        /// <summary>It begins later than the import looks.</summary>
        TooFarAhead,

        /// <summary>The calendar shows the person as free.</summary>
        Free,

        /// <summary>It covers less than half of each half-day.</summary>
        TooShort,

        /// <summary>Nobody knows its time zone.</summary>
        TimeZoneUnknown,

        /// <summary>It recurs by a rule that isn't supported, or never.</summary>
        RuleNotSupported,

        /// <summary>The file has too many recurring events, or the event too many occurrences.</summary>
        TooMany,
    }
}
