using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>An agreement that came to its end.</summary>
public sealed record EndLine(string Customer, Settlement Settlement);
