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
        return
        [
            .. statement
                .Sources.Where(s => s.Remaining > 0)
                .GroupBy(s => DateOf(s, agreement))
                .Select(g => new LapsingHours(g.Key, new(g.Sum(s => s.Remaining))))
                .OrderBy(l => l.LapsesOn ?? DateOnly.MaxValue),
        ];
    }

    /// <summary>
    /// Returns the day on which what is left of a source lapses: its own, or the day after the agreement's last day if that is
    /// earlier (S3). Null for never.
    /// </summary>
    [Rule("S3")]
    public static DateOnly? DateOf(HoursSourceSummary source, ServiceAgreement? agreement)
    {
        var end = agreement?.LastDay?.AddDays(1);
        return source.LapsesOn is { } lapsesOn && !(end < lapsesOn) ? lapsesOn : end;
    }
}
