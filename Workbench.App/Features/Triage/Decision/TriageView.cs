using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>What triage looks at: a ticket, and the customer's other open ones.</summary>
/// <param name="Version">The version seen; null where none was.</param>
public sealed record TriageView(
    Ticket Ticket,
    long? Version,
    string Description,
    Customer Customer,
    IReadOnlyList<Ticket> Others
);
