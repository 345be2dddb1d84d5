using Workbench.Domain;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>What became of a ticket.</summary>
/// <param name="Refusal">Why it stayed where it was; null if it moved.</param>
public sealed record HandOverResult(HandOverChoice Choice, Refusal? Refusal);
