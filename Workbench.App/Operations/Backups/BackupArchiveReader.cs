using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Operations.Backups;

/// <summary>Reads a backup archive. Nothing in it is trusted before it is checked.</summary>
internal sealed class BackupArchiveReader : IDisposable
{
    private const string NotAnArchive = "it is not a Workbench archive.";
    private const long MaxManifestBytes = 64 * 1024 * 1024;

    private readonly ZipArchive zip;

    private BackupArchiveReader(ZipArchive zip, BackupManifest manifest) =>
        (this.zip, Manifest) = (zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens an archive.</summary>
    /// <exception cref="BackupException">The file isn't an archive, or this program can't restore it.</exception>
    public static BackupArchiveReader Open(string file, StorageProvider provider)
    {
        ZipArchive opened;
        try
        {
            opened = ZipFile.OpenRead(file);
        }
        catch (InvalidDataException)
        {
            throw new BackupException(NotAnArchive);
        }

        try
        {
            var reading = new BackupArchiveReader(opened, ReadManifest(opened));
            reading.RequireValid(provider);
            return reading;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Unpacks the archive and checks each file.</summary>
    /// <exception cref="BackupException">A file differs from the manifest.</exception>
    public async Task UnpackAsync(Func<string, string> targetPath, CancellationToken ct)
    {
        foreach (var file in Manifest.Files)
        {
            var target = targetPath(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size;
            try
            {
                await using var from = await zip.GetEntry(file.Path)!.OpenAsync(ct);
                await using var to = OwnerOnlyFile.Create(target);
                size = await HashingCopier.RunAsync(from, to, hash, file.Size, ct);
                to.Flush(flushToDisk: true);
            }
            catch (InvalidDataException)
            {
                throw FileMismatch(file);
            }

            var found = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (
                size != file.Size
                || !string.Equals(found, file.Sha256, StringComparison.OrdinalIgnoreCase)
            )
            {
                throw FileMismatch(file);
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private static BackupException FileMismatch(BackupFileEntry file) =>
        new($"its file {file.Path} differs from the one that was backed up: use another archive.");

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { Length: <= MaxManifestBytes } entry)
        {
            throw new BackupException(NotAnArchive);
        }

        try
        {
            using var stream = entry.Open();
            RequireKnownFormat(stream);
            using var again = entry.Open();
            return BackupManifest.Read(again);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new BackupException(NotAnArchive);
        }
    }

    /// <summary>Checks the format first: other parts of a newer format may be unknown here.</summary>
    private static void RequireKnownFormat(Stream manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        if (
            json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("format", out var format)
            || !format.TryGetInt32(out var number)
            || number < 1
        )
        {
            throw new BackupException(NotAnArchive);
        }

        if (number > BackupManifest.CurrentFormat)
        {
            throw new BackupException(
                $"it has the newer format {number}: restore it with the version of the program that created it."
            );
        }
    }

    private void RequireValid(StorageProvider provider)
    {
        if (Manifest.Provider != provider)
        {
            throw new BackupException(
                $"it holds a database of {Manifest.Provider}, and Storage:Provider is {provider}."
            );
        }

        var database = BackupManifest.DatabaseFileName(provider);
        var listed = Manifest.Files.Select(f => f.Path).ToList();
        if (listed.Find(p => !IsSafePath(p, database)) is { } unsafePath)
        {
            throw new BackupException(
                $"its file \"{unsafePath}\" would be written outside the data folders."
            );
        }

        var there = zip
            .Entries.Select(e => e.FullName)
            .Where(n => !string.Equals(n, BackupManifest.FileName, StringComparison.Ordinal))
            .ToList();
        if (
            !listed.Contains(database, StringComparer.Ordinal)
            || !listed
                .Order(StringComparer.Ordinal)
                .SequenceEqual(there.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || listed.Distinct(StringComparer.Ordinal).Count() != listed.Count
            || zip.Entries.Count != there.Count + 1
        )
        {
            throw new BackupException(
                "its files differ from those that its manifest lists: use another archive."
            );
        }
    }

    private static bool IsSafePath(string path, string database)
    {
        if (string.Equals(path, database, StringComparison.Ordinal))
        {
            return true;
        }

        var parts = path.Split('/');
        return parts is [BackupManifest.KeysFolder or BackupManifest.AttachmentsFolder, _, ..]
            && !parts.Any(p =>
                p is "" or "." or ".." || p.Any(c => c is '\\' or ':' || char.IsControl(c))
            )
            // The folders of a restore lie beside the attachments.
            && !DataFolderSwap.IsRestoreFolder(parts[1]);
    }
}
