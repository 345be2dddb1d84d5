namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// What a ticket may take by what the most similar past tickets really took, and how often such advice held (D6). It chooses no size.
/// </summary>
/// <param name="Band">Null if there is no advice.</param>
/// <param name="Silence">Why there is none; null if there is.</param>
/// <param name="SimilarCount">The similar tickets that were looked at.</param>
[Rule("D6", Decides = true)]
public sealed record TimeAdvice(
    TimeBand? Band,
    AdviceSilence? Silence,
    int SimilarCount,
    AdviceHitRate HitRate
)
{
    /// <summary>The number of most similar tickets that count.</summary>
    public const int MaxSimilar = 25;

    public const int MinCompared = 20;
    public const int MinHitPercent = 85;

    /// <param name="similarMinutes">What similar tickets took, the most similar first; those without time are left out.</param>
    /// <param name="hitRate">How such advice held so far.</param>
    public static TimeAdvice Decide(IEnumerable<int> similarMinutes, AdviceHitRate hitRate)
    {
        var (band, count) = CalculateBand(similarMinutes);
        AdviceSilence? silence =
            band is null ? AdviceSilence.TooFewSimilar
            : hitRate.Compared < MinCompared ? AdviceSilence.TooFewCompared
            : hitRate.Percent < MinHitPercent ? AdviceSilence.HeldTooRarely
            : null;
        return new(silence is null ? band : null, silence, count, hitRate);
    }

    /// <summary>Compares what the similar tickets of the time of its triage took with what a ticket took.</summary>
    /// <param name="similarMinutes">As for <see cref="Decide"/>, whether the advice was shown or not.</param>
    public static TimeAdviceOutcome Compare(
        DeliveredCycle delivery,
        IEnumerable<int> similarMinutes
    )
    {
        var (band, count) = CalculateBand(similarMinutes);
        return new(delivery.TicketNumber, delivery.DeliveredAt, count, delivery.RegisteredMinutes)
        {
            LowerMinutes = band?.Lower,
            MedianMinutes = band?.Median,
            UpperMinutes = band?.Upper,
        };
    }

    private static (TimeBand? Band, int Count) CalculateBand(IEnumerable<int> similarMinutes)
    {
        int[] counted = [.. similarMinutes.Where(m => m > 0).Take(MaxSimilar)];
        return (TimeBand.Calculate(counted), counted.Length);
    }
}
