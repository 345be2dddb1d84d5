using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>The result of a correction as one sentence, with its undo.</summary>
/// <param name="Undo">Undoes the correction and returns the refusal, or null if it succeeded. Null if it can't be
/// undone.</param>
public sealed record CorrectionResult(string Text, Func<Task<Refusal?>>? Undo);
