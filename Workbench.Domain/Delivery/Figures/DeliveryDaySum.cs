namespace Workbench.Domain.Delivery.Figures;

/// <summary>Sums over the deliveries of one day, as they were recorded at the delivery.</summary>
/// <param name="Day">Calendar date in Stockholm.</param>
/// <param name="CustomerSeconds">Waited for the customer.</param>
/// <param name="PausedSeconds">Waited for the customer or for hours.</param>
/// <param name="TriageSeconds">Waited for the first triage.</param>
public sealed record DeliveryDaySum(
    DateOnly Day,
    int Delivered,
    int WithinFirstBound,
    int WithinSecondBound,
    long CustomerSeconds,
    long PausedSeconds,
    long TriageSeconds,
    long PlannedMinutes
);
