namespace Workbench.Domain.Funding.Usage;

/// <summary>Used time by who pays. The parts are kept apart: only drawn minutes are part of the ledger.</summary>
public sealed record UsageSum(
    Minutes Drawn,
    Minutes HourlyRate,
    Minutes Uncovered,
    Minutes NotCharged
)
{
    public Minutes Total => Drawn + HourlyRate + Uncovered + NotCharged;

    public Minutes this[UsagePart part] =>
        part switch
        {
            UsagePart.Drawn => Drawn,
            UsagePart.HourlyRate => HourlyRate,
            UsagePart.Uncovered => Uncovered,
            UsagePart.NotCharged => NotCharged,
        };

    public static UsageSum Calculate(IEnumerable<UsageLine> lines)
    {
        var minutes = lines
            .GroupBy(l => l.Part)
            .ToDictionary(g => g.Key, g => new Minutes(g.Sum(l => l.Minutes.Value)));
        return new(
            minutes.GetValueOrDefault(UsagePart.Drawn),
            minutes.GetValueOrDefault(UsagePart.HourlyRate),
            minutes.GetValueOrDefault(UsagePart.Uncovered),
            minutes.GetValueOrDefault(UsagePart.NotCharged)
        );
    }
}
