using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>What registering time looks at, loaded before anything is decided.</summary>
/// <param name="Hours">With the entries that time of its work date has to know.</param>
/// <param name="Waiting">The customer's tickets that wait for hours; none for a preview.</param>
/// <param name="HasWorkedOnIt">Whether the actor has worked on the ticket before.</param>
/// <param name="LastChangedOn">The date in Stockholm of the ticket's latest change.</param>
/// <param name="BundleTime">Registered time of the ticket and of those it is handled together with.</param>
/// <param name="TroubleshootingCap">The most time on a bug that has no class yet (F7).</param>
public sealed record TimeRegistrationFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<Ticket> Waiting,
    bool HasWorkedOnIt,
    DateOnly LastChangedOn,
    Minutes BundleTime,
    Minutes TroubleshootingCap,
    AgreementPolicy Policy
);
