using Workbench.Domain.Delivery;

namespace Workbench.Domain.Forecasting;

/// <summary>What a forecast of the open tickets is made from.</summary>
/// <param name="Now">In days (<see cref="WorkingTime"/>).</param>
/// <param name="Open">In the order in which the group works: started tickets, then the queue.</param>
[Rule("D5")]
public sealed record ForecastInput(
    double Now,
    ForecastHistory History,
    IReadOnlyList<OpenTicket> Open
)
{
    /// <summary>How long started work took, from its start to its delivery.</summary>
    public PastDurations Started { get; init; } = PastDurations.None;

    /// <summary>How long tickets waited for the customer.</summary>
    public PastDurations AwaitingCustomer { get; init; } = PastDurations.None;

    /// <summary>How long tickets waited for hours.</summary>
    public PastDurations AwaitingFunding { get; init; } = PastDurations.None;

    /// <summary>The capacity of the days to come, and of past ones on which people were away.</summary>
    public CapacityCalendar Capacity { get; init; } = CapacityCalendar.Ordinary;

    /// <summary>How many people deliver with the ordinary capacity.</summary>
    public int GroupSize { get; init; } = 1;

    public IReadOnlyList<BusyPeriod> BusyPeriods { get; init; } = [];

    /// <summary>The same seed and data give the same dates.</summary>
    public long Seed { get; init; } = 1;

    internal PastDurations DurationsOf(OpenTicketKind kind) =>
        kind switch
        {
            OpenTicketKind.Started => Started,
            OpenTicketKind.AwaitingCustomer => AwaitingCustomer,
            OpenTicketKind.AwaitingFunding => AwaitingFunding,
            OpenTicketKind.Ready or _ => PastDurations.None,
        };
}
