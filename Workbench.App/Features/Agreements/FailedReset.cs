namespace Workbench.App.Features.Agreements;

/// <summary>An agreement whose resets could not be run.</summary>
public sealed record FailedLine(string Customer, string Reason);
