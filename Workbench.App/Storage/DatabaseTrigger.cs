namespace Workbench.App.Storage;

/// <summary>A trigger of the database, and the statements that create it, with what it needs, if it is missing.</summary>
public sealed record DatabaseTrigger(string Name, string CreateSql);
