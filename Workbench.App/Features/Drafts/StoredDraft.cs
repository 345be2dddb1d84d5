namespace Workbench.App.Features.Drafts;

/// <summary>The saved draft of a text.</summary>
/// <param name="SavedAt">UTC instant of the save.</param>
public sealed record StoredDraft(int Ticket, string Field, string Text, DateTime SavedAt);
