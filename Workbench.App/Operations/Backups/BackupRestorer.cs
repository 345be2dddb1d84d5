using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Operations.Backups;

/// <summary>
/// Restores an archive: unpacks it beside the present data, checks it there, then swaps it in. The caller holds the instance
/// lock.
/// </summary>
public sealed class BackupRestorer(
    StorageSettings settings,
    IDatabaseBackup database,
    IDbContextFactory<WorkbenchDb> contexts,
    TimeProvider clock
)
{
    /// <summary>Restores an archive.</summary>
    /// <exception cref="BackupException">The archive can't be restored. The present data is unchanged.</exception>
    public async Task<RestoreResult> RunAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new BackupException("the file doesn't exist.");
        }

        using var archive = BackupArchiveReader.Open(file, settings.Provider);
        await RequireKnownMigrationAsync(archive.Manifest, ct);
        DataFolderSwap.Complete(settings);
        DataFolderSwap.DeleteUnpackFolders(settings);
        var stamp = DataFolderSwap.FindUnusedStamp(
            settings,
            clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)
        );
        var report = await PrepareAsync(archive, stamp, ct);
        DataFolderSwap.Commit(settings, stamp);
        var replaced = DataFolderSwap.ReplacedFolder(settings.DataFolder, stamp);
        return new(archive.Manifest, report, Directory.Exists(replaced) ? replaced : null);
    }

    private async Task<VerificationReport> PrepareAsync(
        BackupArchiveReader archive,
        string stamp,
        CancellationToken ct
    )
    {
        try
        {
            var folder = await UnpackAsync(archive, stamp, ct);
            var report = await database.PrepareAsync(folder, ct);
            return report.Ok
                ? report
                : throw new BackupException(
                    $"its ledger is not correct: {string.Join("; ", report.Differences.Take(5))}."
                );
        }
        catch
        {
            DataFolderSwap.DeleteUnpackFolders(settings);
            throw;
        }
    }

    private async Task RequireKnownMigrationAsync(BackupManifest manifest, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!db.Database.GetMigrations().Contains(manifest.Migration, StringComparer.Ordinal))
        {
            throw new BackupException(
                $"its database is of a version that this program does not know (migration {manifest.Migration}, program {manifest.Program}): restore it with that version or a later one."
            );
        }
    }

    private async Task<string> UnpackAsync(
        BackupArchiveReader archive,
        string stamp,
        CancellationToken ct
    )
    {
        var folder = DataFolderSwap.UnpackFolder(settings.DataFolder, stamp);
        var attachments = DataFolderSwap.AreAttachmentsInDataFolder(settings)
            ? Path.Combine(folder, BackupManifest.AttachmentsFolder)
            : DataFolderSwap.UnpackFolder(settings.AttachmentsFolder, stamp);
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(attachments);
        await archive.UnpackAsync(PlaceOf, ct);
        return folder;

        string PlaceOf(string path) =>
            path.StartsWith(BackupManifest.AttachmentsFolder + "/", StringComparison.Ordinal)
                ? Path.Combine(attachments, path[(BackupManifest.AttachmentsFolder.Length + 1)..])
                : Path.Combine(folder, path);
    }
}
