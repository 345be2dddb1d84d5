namespace Workbench.Domain.Tickets.Triage;

/// <summary>The time that work is expected to take: the estimate, otherwise the range of the size class.</summary>
/// <param name="To">Null without an upper bound: Large without an estimate, or no size yet.</param>
[Rule("K2")]
public sealed record ExpectedTime(Minutes From, Minutes? To)
{
    public static ExpectedTime Calculate(SizeClass? size, int? estimateMinutes)
    {
        if (estimateMinutes is { } estimate)
        {
            return new(new(estimate), new Minutes(estimate));
        }

        return size is { } sizeClass && SizeBounds.FromSize(sizeClass) is var bounds
            ? new(new(bounds.TypicalFrom), bounds.To is { } to ? new Minutes(to) : null)
            : new(Minutes.Zero, null);
    }

    /// <summary>Adds up the expected times of several tickets, such as those of a bundle.</summary>
    public static ExpectedTime Sum(IReadOnlyCollection<ExpectedTime> times) =>
        new(
            new(times.Sum(t => t.From.Value)),
            times.All(t => t.To is not null) ? new Minutes(times.Sum(t => t.To!.Value.Value)) : null
        );
}
