using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;

namespace Workbench.App.Storage.Backups;

/// <summary>
/// Puts an archive in the place of the present data: unpacked beside it, checked there, and only then swapped in. The caller
/// holds the instance lock.
/// </summary>
public sealed class Restore(
    StorageSettings settings,
    IDatabaseArchive database,
    IDbContextFactory<WorkbenchDb> contexts,
    TimeProvider clock
)
{
    /// <exception cref="ArchiveException">The archive can't be restored; the present data is as it was.</exception>
    public async Task<RestoredArchive> RunAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new ArchiveException("there is no such file.");
        }

        using var archive = ArchiveReading.Open(file, settings.Provider);
        await RefuseUnknownAsync(archive.Manifest, ct);
        DataFolderSwap.Complete(settings);
        DataFolderSwap.DeleteUnpackFolders(settings);
        var stamp = DataFolderSwap.FindUnusedStamp(
            settings,
            clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)
        );
        var books = await PrepareAsync(archive, stamp, ct);
        DataFolderSwap.Commit(settings, stamp);
        var replaced = DataFolderSwap.ReplacedFolder(settings.DataFolder, stamp);
        return new(archive.Manifest, books, Directory.Exists(replaced) ? replaced : null);
    }

    private async Task<VerificationReport> PrepareAsync(
        ArchiveReading archive,
        string stamp,
        CancellationToken ct
    )
    {
        try
        {
            var folder = await UnpackAsync(archive, stamp, ct);
            var books = await database.PrepareAsync(folder, ct);
            return books.Ok
                ? books
                : throw new ArchiveException(
                    $"its books do not balance: {string.Join("; ", books.Differences.Take(5))}."
                );
        }
        catch
        {
            DataFolderSwap.DeleteUnpackFolders(settings);
            throw;
        }
    }

    private async Task RefuseUnknownAsync(BackupManifest manifest, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.Database.GetMigrations().Contains(manifest.Migration, StringComparer.Ordinal))
        {
            throw new ArchiveException(
                $"its database is of a version that this program does not know (migration {manifest.Migration}, program {manifest.Program}): restore it with that version or a later one."
            );
        }
    }

    private async Task<string> UnpackAsync(
        ArchiveReading archive,
        string stamp,
        CancellationToken ct
    )
    {
        var folder = DataFolderSwap.UnpackFolder(settings.DataFolder, stamp);
        var attachments = DataFolderSwap.AreAttachmentsInDataFolder(settings)
            ? Path.Combine(folder, BackupManifest.Attachments)
            : DataFolderSwap.UnpackFolder(settings.Attachments, stamp);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(attachments);
        await archive.UnpackAsync(PlaceOf, ct);
        return folder;

        string PlaceOf(string path) =>
            path.StartsWith(BackupManifest.Attachments + "/", StringComparison.Ordinal)
                ? Path.Combine(attachments, path[(BackupManifest.Attachments.Length + 1)..])
                : Path.Combine(folder, path);
    }
}
