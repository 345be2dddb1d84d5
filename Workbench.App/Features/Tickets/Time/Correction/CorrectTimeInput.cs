using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>A correction of registered time.</summary>
/// <param name="TimeNo">The number of the entry on its ticket.</param>
/// <param name="Change">The corrected values; null to remove the entry.</param>
public sealed record CorrectTimeInput(int TimeNo, CorrectedTimeValues? Change, string Reason);
