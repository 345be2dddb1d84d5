namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// What similar tickets made expect at the triage of a ticket, beside what it took until its first delivery (D6). Nothing changes it
/// afterwards.
/// </summary>
/// <param name="DeliveredAt">UTC.</param>
/// <param name="SimilarCount">The similar tickets that counted; with too few of them there is no band.</param>
[Rule("D6")]
public sealed record TimeAdviceOutcome(
    int TicketNumber,
    DateTime DeliveredAt,
    int SimilarCount,
    int TookMinutes
) : IAppendOnly
{
    public int? LowerMinutes { get; init; }
    public int? MedianMinutes { get; init; }
    public int? UpperMinutes { get; init; }
}
