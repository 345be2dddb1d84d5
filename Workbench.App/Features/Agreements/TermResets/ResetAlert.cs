namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>What is wrong with the resets.</summary>
/// <param name="OverdueSince">Since when the reset job hasn't succeeded; null if that isn't too long.</param>
/// <param name="LeftCount">How many agreements were due before today and have not been reset.</param>
public sealed record ResetAlert(DateTime? OverdueSince, int LeftCount);
