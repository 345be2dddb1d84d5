namespace Workbench.App.Operations.Backups;

/// <summary>A file of an archive.</summary>
/// <param name="Path">Within the archive, with slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
public sealed record BackupFileEntry(string Path, long Size, string Sha256);
