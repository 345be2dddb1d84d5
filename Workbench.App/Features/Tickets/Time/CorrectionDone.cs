using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>What was corrected, in one sentence, and the way back.</summary>
/// <param name="Undo">Answers why not; null where there is no way back.</param>
public sealed record CorrectionDone(string Said, Func<Task<Refusal?>>? Undo);
