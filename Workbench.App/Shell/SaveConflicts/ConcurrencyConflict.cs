using Workbench.App.Live;

namespace Workbench.App.Shell.SaveConflicts;

/// <summary>
/// A save that was overtaken, and what somebody else saved is shown beside it: saved again, it is meant. The second half of a
/// double click is not, since nobody has read anything yet.
/// </summary>
public sealed class ConcurrencyConflict(StockholmClock clock)
{
    private static readonly TimeSpan MinReadingTime = TimeSpan.FromSeconds(1);
    private DateTime? shown;

    public bool WasJustShown => shown is { } since && clock.UtcNow - since < MinReadingTime;

    public void MarkShown() => shown = clock.UtcNow;
}
