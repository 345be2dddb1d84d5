namespace Workbench.Domain.Agreements.Statements;

/// <summary>Hours that will lapse on a day unless they are drawn before; null for never.</summary>
public sealed record LapsingHours(DateOnly? LapsesOn, Minutes Minutes)
{
    /// <summary>What remains on the statement's day, by the day on which it lapses, the next one first.</summary>
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
                .GroupBy(s => s.LapsesOn is { } own && !(end < own) ? own : end)
                .Select(g => new LapsingHours(g.Key, new(g.Sum(s => s.Remaining))))
                .OrderBy(l => l.LapsesOn ?? DateOnly.MaxValue),
        ];
    }
}
