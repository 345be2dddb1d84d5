using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>A correction of registered time.</summary>
/// <param name="TimeNo">The entry, counted per ticket.</param>
/// <param name="Change">What it should have been; null to remove it.</param>
public sealed record CorrectTimeInput(int TimeNo, CorrectedTimeValues? Change, string Reason);
