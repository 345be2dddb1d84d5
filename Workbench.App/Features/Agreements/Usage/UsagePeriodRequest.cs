namespace Workbench.App.Features.Agreements.Usage;

/// <summary>The range of days that the address asks for.</summary>
/// <param name="Range">The first and last own day; null if they are missing or can't be shown.</param>
public sealed record UsagePeriodRequest(
    UsagePeriodKind Kind,
    (DateOnly From, DateOnly To)? Range = null
)
{
    public static UsagePeriodRequest Term { get; } = new(UsagePeriodKind.Term);

    /// <param name="kind">The name of the kind; this term if it is none.</param>
    public static UsagePeriodRequest Parse(string kind, string from, string to)
    {
        var parsed =
            Enum.TryParse<UsagePeriodKind>(kind, ignoreCase: true, out var value)
            && Enum.IsDefined(value)
                ? value
                : UsagePeriodKind.Term;
        return new(
            parsed,
            UsagePeriod.ParseDate(from) is { } first
            && UsagePeriod.ParseDate(to) is { } last
            && first <= last
            && last < first.AddMonths(UsagePeriod.MaxMonths)
                ? (first, last)
                : null
        );
    }
}
