namespace Workbench.App.Features.Drafts;

/// <summary>What somebody was writing.</summary>
/// <param name="SavedAt">UTC instant at which it was saved.</param>
public sealed record StoredDraft(int Ticket, string Field, string Text, DateTime SavedAt);
