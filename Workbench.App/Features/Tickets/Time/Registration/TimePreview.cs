using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>What registering time would do to the hours.</summary>
/// <param name="Result">As it would be answered.</param>
/// <param name="Effect">As it stands before and after.</param>
/// <param name="IsCharged">Draws hours, as far as there are any: not by its class, our own fault or a rate chosen in advance.</param>
public sealed record TimePreview(RegisterTimeResult Result, CorrectionEffect Effect, bool IsCharged)
{
    /// <summary>Drawn from a term that is closed, of what lapsed with it (A12).</summary>
    public Minutes DrawnLate =>
        new(Result.Drawn - Effect.Sources.Sum(s => s.RemainingBefore - s.RemainingAfter));
}
