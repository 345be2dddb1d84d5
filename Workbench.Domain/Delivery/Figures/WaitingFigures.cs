namespace Workbench.Domain.Delivery.Figures;

/// <summary>How long the delivered tickets waited, in hours for each ticket on average (D2).</summary>
[Rule("D2")]
public sealed record WaitingFigures(
    int Delivered,
    long CustomerSeconds,
    long FundingSeconds,
    long TriageSeconds
)
{
    public long? AverageCustomerMinutes => Average(CustomerSeconds);

    public long? AverageFundingMinutes => Average(FundingSeconds);

    public long? AverageTriageMinutes => Average(TriageSeconds);

    public static WaitingFigures Calculate(IReadOnlyCollection<DeliveryDaySum> sums) =>
        new(
            sums.Sum(s => s.Delivered),
            sums.Sum(s => s.CustomerSeconds),
            sums.Sum(s => s.PausedSeconds - s.CustomerSeconds),
            sums.Sum(s => s.TriageSeconds)
        );

    /// <summary>Returns whole minutes for each delivered ticket, rounded down; null without deliveries.</summary>
    private long? Average(long seconds) => Delivered == 0 ? null : seconds / Delivered / 60;
}
