namespace Workbench.App.Features.Agreements.Usage;

/// <summary>The range of days that the address asks for.</summary>
/// <param name="Range">The first and last own day; null if they are missing or can't be shown.</param>
public sealed record UsagePeriodRequest(
    UsagePeriodKind Kind,
    (DateOnly From, DateOnly To)? Range = null
)
{
    /// <summary>The longest range of own dates. It bounds what is read.</summary>
    public const int MaxMonths = 36;

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
            AddressDate.Parse(from) is { } first
            && AddressDate.Parse(to) is { } last
            && first <= last
            && last < first.AddMonths(MaxMonths)
                ? (first, last)
                : null
        );
    }
}
