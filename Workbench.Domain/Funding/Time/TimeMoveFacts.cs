using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>The data that moving a time entry to another ticket is decided from.</summary>
/// <param name="Source">The ticket that has the time, and the entry to move.</param>
/// <param name="Target">The ticket that gets the time.</param>
/// <param name="TargetHours">The other customer's hours; null if both tickets have one customer.</param>
/// <param name="Waiting">Tickets of the source's customer that wait for hours; empty for a preview.</param>
/// <param name="TargetWaiting">Tickets of the target's customer that wait for hours, if it is another customer.</param>
/// <param name="BundleTime">Registered time of the target ticket and its bundle.</param>
/// <param name="OwnFault">The value before, when a move is undone; null uses the target ticket's value.</param>
public sealed record TimeMoveFacts(
    TimeCorrectionFacts Source,
    Ticket Target,
    CustomerHours? TargetHours,
    IReadOnlyList<Ticket> Waiting,
    IReadOnlyList<Ticket> TargetWaiting,
    Minutes BundleTime,
    bool? OwnFault
);
