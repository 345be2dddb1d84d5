namespace Workbench.App.Storage;

/// <summary>A database trigger that protects append-only rows, and the statement that creates it if it is missing.</summary>
public sealed record AppendOnlyTrigger(string Name, string CreateSql);
