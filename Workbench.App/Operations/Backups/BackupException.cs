namespace Workbench.App.Operations.Backups;

/// <summary>An archive can't be made or restored; the message is the sentence for the operator.</summary>
public sealed class BackupException(string message) : Exception(message);
