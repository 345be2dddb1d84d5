using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Triage;

/// <summary>The result of a triage.</summary>
/// <param name="State">Queued or Escalated.</param>
/// <param name="BundleNo">The bundle of the ticket, or null.</param>
/// <param name="EscalationNo">The escalation of the ticket, or null.</param>
public sealed record TriageResult(TicketState State, int? BundleNo, int? EscalationNo);
