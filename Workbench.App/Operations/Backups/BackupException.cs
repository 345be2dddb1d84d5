namespace Workbench.App.Operations.Backups;

/// <summary>Thrown when an archive can't be created or restored. The message is shown to the operator.</summary>
public sealed class BackupException(string message) : Exception(message);
