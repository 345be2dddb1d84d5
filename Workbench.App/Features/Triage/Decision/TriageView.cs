using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>A ticket in triage and the customer's other open tickets.</summary>
/// <param name="Version">The version that was read; null if none was.</param>
public sealed record TriageView(
    Ticket Ticket,
    long? Version,
    string Description,
    Customer Customer,
    IReadOnlyList<Ticket> Others
);
