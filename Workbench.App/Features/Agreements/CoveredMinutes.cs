namespace Workbench.App.Features.Agreements;

/// <summary>What covering draws, and what of the ticket's time stays uncovered, in minutes.</summary>
public sealed record CoveredMinutes(int Covered, int StillUncovered);
