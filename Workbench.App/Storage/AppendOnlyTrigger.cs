namespace Workbench.App.Storage;

/// <summary>A statement that creates, if it is not there, a guard of this name in the database.</summary>
public sealed record AppendOnlyTrigger(string Name, string CreateSql);
