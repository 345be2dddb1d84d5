using Workbench.App.Live;

namespace Workbench.App.Shell.SaveConflicts;

/// <summary>
/// Handles a concurrency conflict: shows what somebody else saved. Saving again then overwrites it on purpose. The second click
/// of a double click doesn't count, because nobody has read the other version yet.
/// </summary>
public sealed class ConcurrencyConflict(StockholmClock clock)
{
    private static readonly TimeSpan MinReadingTime = TimeSpan.FromSeconds(1);
    private DateTime? shownAt;

    public bool WasJustShown => shownAt is { } since && clock.UtcNow - since < MinReadingTime;

    public void MarkShown() => shownAt = clock.UtcNow;
}
