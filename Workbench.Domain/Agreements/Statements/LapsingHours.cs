namespace Workbench.Domain.Agreements.Statements;

/// <summary>Hours that lapse on a day unless they are drawn before; null means never.</summary>
public sealed record LapsingHours(DateOnly? LapsesOn, Minutes Minutes)
{
    /// <summary>Groups the remaining minutes of a statement by lapse date, the earliest first.</summary>
    public static IReadOnlyList<LapsingHours> FromStatement(
        HoursStatement statement,
        ServiceAgreement? agreement
    )
    {
        var end = agreement?.LastDay?.AddDays(1);
        return
        [
            .. statement
                .Sources.Where(s => s.Remaining > 0)
                .GroupBy(s =>
                    s.LapsesOn is { } sourceLapsesOn && !(end < sourceLapsesOn)
                        ? sourceLapsesOn
                        : end
                )
                .Select(g => new LapsingHours(g.Key, new(g.Sum(s => s.Remaining))))
                .OrderBy(l => l.LapsesOn ?? DateOnly.MaxValue),
        ];
    }
}
