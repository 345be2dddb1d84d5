using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>A time in which a ticket waited. Instants are UTC.</summary>
internal sealed record WaitPeriod(DateTime From, DateTime To, TicketState State)
{
    /// <summary>The part between two instants; null where nothing lies between them.</summary>
    public WaitPeriod? ClipTo(DateTime first, DateTime last)
    {
        var (from, to) = (From > first ? From : first, To < last ? To : last);
        return from < to ? this with { From = from, To = to } : null;
    }

    /// <summary>The same waiting without overlaps, in order: what waits already is not counted again.</summary>
    public static IReadOnlyList<WaitPeriod> WithoutOverlaps(IEnumerable<WaitPeriod> spans)
    {
        var flat = new List<WaitPeriod>();
        foreach (var span in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            var after = flat.Count == 0 ? span : span.ClipTo(flat[^1].To, DateTime.MaxValue);
            if (after is not null)
            {
                flat.Add(after);
            }
        }

        return flat;
    }

    /// <summary>How long all of it took, overlaps counted once.</summary>
    public static TimeSpan TotalDuration(IEnumerable<WaitPeriod> spans) =>
        WithoutOverlaps(spans).Aggregate(TimeSpan.Zero, (sum, s) => sum + (s.To - s.From));
}
