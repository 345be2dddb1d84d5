using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>What was corrected, in one sentence, and the way back.</summary>
/// <param name="Undo">Answers why not; null where there is no way back.</param>
public sealed record CorrectionResult(string Text, Func<Task<Refusal?>>? Undo);
