using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Operations.Backups;

/// <summary>
/// Creates one archive of the database, the keys and the attachments while others go on writing. Copies the database first: a
/// file that is attached later may be in the archive unnecessarily, but none is missing.
/// </summary>
public sealed class BackupCreator(
    StorageSettings settings,
    IDatabaseBackup database,
    TimeProvider clock
)
{
    private const string PartialSuffix = ".part";

    /// <summary>Creates the archive.</summary>
    /// <returns>The manifest of the archive.</returns>
    /// <exception cref="BackupException">The file already exists, or the database could not be copied.</exception>
    public async Task<BackupManifest> RunAsync(string file, CancellationToken ct)
    {
        if (Path.Exists(file))
        {
            throw new BackupException(
                $"{file} already exists: choose another file, or move it away."
            );
        }

        // Uses temporary names until the archive is complete. An interrupted backup isn't mistaken for an archive, and the next
        // run overwrites it.
        var (part, copy) = (file + PartialSuffix, file + ".database" + PartialSuffix);
        await using var stream = OwnerOnlyFile.Create(part);
        try
        {
            await OwnerOnlyFile.Create(copy).DisposeAsync();
            var migration = await database.CopyToAsync(copy, ct);
            var manifest = await WriteAsync(stream, copy, migration, ct);
            File.Move(part, file, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(part);
        }
    }

    private async Task<BackupManifest> WriteAsync(
        FileStream stream,
        string copy,
        string migration,
        CancellationToken ct
    )
    {
        var madeAt = clock.GetUtcNow();
        var files = new List<BackupFileEntry>();
        BackupManifest manifest;
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, path) in ListFiles(copy))
            {
                if (await AddAsync(zip, name, path, madeAt, ct) is { } added)
                {
                    files.Add(added);
                }
            }

            manifest = new(
                BackupManifest.CurrentFormat,
                typeof(BackupCreator)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                    .InformationalVersion,
                madeAt.UtcDateTime,
                settings.Provider,
                migration,
                files
            );
            var entry = CreateEntry(zip, BackupManifest.FileName, madeAt);
            await using var to = await entry.OpenAsync(ct);
            manifest.Write(to);
        }

        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private IEnumerable<(string Name, string Path)> ListFiles(string copy)
    {
        yield return (BackupManifest.DatabaseFileName(settings.Provider), copy);
        var folders =
            settings.Provider == StorageProvider.Sqlite
                ? [(BackupManifest.KeysFolder, settings.KeysFolder)]
                : Array.Empty<(string, string)>();
        foreach (
            var (name, folder) in folders.Append(
                (BackupManifest.AttachmentsFolder, settings.AttachmentsFolder)
            )
        )
        {
            foreach (var path in FilesInFolder(folder))
            {
                var relative = Path.GetRelativePath(folder, path);
                yield return ($"{name}/{relative.Replace(Path.DirectorySeparatorChar, '/')}", path);
            }
        }
    }

    /// <summary>Lists the files of a folder. Leaves out links, which point elsewhere, and the folders of a restore.</summary>
    private static IEnumerable<string> FilesInFolder(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFileSystemEntries(folder, "*", CreateEnumerationOptions(recurse: false))
                .Where(path => !DataFolderSwap.IsRestoreFolder(path))
                .Order(StringComparer.Ordinal)
                .SelectMany(FilesAt);

    private static IEnumerable<string> FilesAt(string path) =>
        File.Exists(path)
            ? [path]
            : Directory
                .EnumerateFiles(path, "*", CreateEnumerationOptions(recurse: true))
                .Order(StringComparer.Ordinal);

    private static EnumerationOptions CreateEnumerationOptions(bool recurse) =>
        new()
        {
            RecurseSubdirectories = recurse,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };

    /// <summary>Adds a file. Size and hash describe the archived bytes, whatever happens to the file meanwhile.</summary>
    /// <returns>The entry; null when the file was deleted after it was listed.</returns>
    private static async Task<BackupFileEntry?> AddAsync(
        ZipArchive zip,
        string name,
        string path,
        DateTimeOffset madeAt,
        CancellationToken ct
    )
    {
        FileStream from;
        try
        {
            from = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        await using (from)
        {
            await using var to = await CreateEntry(zip, name, madeAt).OpenAsync(ct);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = await HashingCopier.RunAsync(from, to, hash, long.MaxValue, ct);
            return new(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    private static ZipArchiveEntry CreateEntry(ZipArchive zip, string name, DateTimeOffset madeAt)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = madeAt;
        return entry;
    }
}
