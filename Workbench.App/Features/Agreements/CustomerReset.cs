using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>A term that was closed.</summary>
public sealed record ResetLine(string Customer, TermReset Report);
