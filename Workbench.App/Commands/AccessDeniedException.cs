namespace Workbench.App.Commands;

/// <summary>Thrown when a person runs a query that their roles don't allow. A page shouldn't have offered it.</summary>
public sealed class AccessDeniedException(string query)
    : Exception($"{query} is not allowed for this person.");
