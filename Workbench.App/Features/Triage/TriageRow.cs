using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>A ticket that waits for triage, and whose it is.</summary>
public sealed record TriageRow(Ticket Ticket, string Customer);
