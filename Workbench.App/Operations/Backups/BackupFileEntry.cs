namespace Workbench.App.Operations.Backups;

/// <summary>A file of an archive.</summary>
/// <param name="Path">Path in the archive, with forward slashes.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal digits.</param>
public sealed record BackupFileEntry(string Path, long Size, string Sha256);
