using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>What triage looks at: a ticket, and the customer's other open ones.</summary>
/// <param name="Version">The version seen.</param>
public sealed record TriageView(Ticket Ticket, long Version, IReadOnlyList<Ticket> Others);
