using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Triage;

/// <summary>What triage came to.</summary>
/// <param name="State">Queued or Escalated.</param>
/// <param name="BundleNo">The tickets that it is handled together with, if any.</param>
/// <param name="EscalationNo">Where it went to sales.</param>
public sealed record TriageResult(TicketState State, int? BundleNo, int? EscalationNo);
