namespace Workbench.App.Commands;

/// <summary>Somebody asked for what their roles don't allow: the page should not have been there.</summary>
public sealed class AccessDeniedException(string query)
    : Exception($"{query} is not allowed for this person.");
