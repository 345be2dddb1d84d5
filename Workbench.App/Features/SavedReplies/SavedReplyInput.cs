namespace Workbench.App.Features.SavedReplies;

/// <summary>The input for a saved reply. One of the texts may be empty.</summary>
public sealed record SavedReplyInput(string Name, string SwedishText, string EnglishText);
