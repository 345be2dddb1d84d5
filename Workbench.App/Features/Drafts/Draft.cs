namespace Workbench.App.Features.Drafts;

/// <summary>What somebody was writing.</summary>
/// <param name="At">UTC instant at which it was saved.</param>
public sealed record Draft(int Ticket, string Field, string Text, DateTime At);
