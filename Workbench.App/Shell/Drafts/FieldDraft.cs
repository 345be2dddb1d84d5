namespace Workbench.App.Shell.Drafts;

/// <summary>The draft of a field of a page, and when it was saved (UTC).</summary>
public sealed record FieldDraft(string Field, string Text, DateTime SavedAt);
