using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>The effect that registering time would have on the hours.</summary>
/// <param name="Result">The result of registering it.</param>
/// <param name="Effect">The figures before and after.</param>
/// <param name="IsCharged">True if it draws hours, as far as there are any; false because of its class, our own mistake or a
/// rate chosen in advance.</param>
public sealed record TimePreview(RegisterTimeResult Result, CorrectionEffect Effect, bool IsCharged)
{
    /// <summary>The minutes drawn from a closed term, from what lapsed with it (A12).</summary>
    public Minutes DrawnLate =>
        new(Result.Drawn - Effect.Sources.Sum(s => s.RemainingBefore - s.RemainingAfter));
}
