namespace Workbench.App.Shell.Drafts;

/// <summary>What somebody was writing in a field of a page, and when it was kept (UTC).</summary>
public sealed record FieldDraft(string Field, string Text, DateTime SavedAt);
