using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>What moving registered time to another ticket looks at, loaded before anything is decided.</summary>
/// <param name="Source">The ticket that the time stands on, and which entry is moved.</param>
/// <param name="Target">The ticket that it is moved to.</param>
/// <param name="TargetHours">The other customer's hours; null where both tickets are one customer's.</param>
/// <param name="Waiting">Tickets of the source's customer that wait for hours; none for a preview.</param>
/// <param name="TargetWaiting">Those of the target's customer, where that is another one.</param>
/// <param name="BundleTime">Registered time of the target and of those it is handled together with.</param>
/// <param name="TroubleshootingCap">The most time on a bug that has no class yet (F7).</param>
/// <param name="OwnFault">As it was before, where a move is undone; null takes it as the target does now.</param>
public sealed record TimeMoveFacts(
    TimeCorrectionFacts Source,
    Ticket Target,
    CustomerHours? TargetHours,
    IReadOnlyList<Ticket> Waiting,
    IReadOnlyList<Ticket> TargetWaiting,
    Minutes BundleTime,
    Minutes TroubleshootingCap,
    bool? OwnFault
);
