using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>What was run on one agreement.</summary>
public sealed record ResetStep(IReadOnlyList<TermReset> Reports, IReadOnlyList<Settlement> Settled);
