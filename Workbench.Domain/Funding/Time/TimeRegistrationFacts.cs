using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Domain.Funding.Time;

/// <summary>The data that registering time is decided from.</summary>
/// <param name="Hours">Contains the entries that time of its work date needs.</param>
/// <param name="Waiting">The customer's tickets that wait for hours; empty for a preview.</param>
/// <param name="HasWorkedOnIt">Whether the actor has worked on the ticket before.</param>
/// <param name="LastChangedOn">The date in Stockholm of the ticket's latest change.</param>
/// <param name="BundleTime">Registered time of the ticket and its bundle.</param>
public sealed record TimeRegistrationFacts(
    Ticket Ticket,
    CustomerHours Hours,
    IReadOnlyList<Ticket> Waiting,
    bool HasWorkedOnIt,
    DateOnly LastChangedOn,
    Minutes BundleTime,
    AgreementPolicy Policy
);
