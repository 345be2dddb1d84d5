using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Swaps restored data with the present data. The present data moves to a folder replaced-… and is never deleted. Every move is
/// a rename within one folder. The process that takes the instance lock completes an unfinished swap, so that nobody works with
/// half of the data.
/// </summary>
/// <remarks>
/// State after a kill at each step. While unpacking and checking: the present data is untouched, and the next restore removes
/// the folder restoring-…. After restoring-… was renamed to restored-…: the restore counts. While the present data moves into
/// replaced-….part: both exist, and Complete continues the move. After that folder has its final name: Complete moves the
/// restored data in. After restored-… was removed: the swap is done.
/// </remarks>
public static class DataFolderSwap
{
    private const string UnpackingPrefix = "restoring-";
    private const string RestoredPrefix = "restored-";
    private const string ReplacedPrefix = "replaced-";

    /// <summary>Returns the folder into which a restore unpacks. Nothing else uses it.</summary>
    public static string UnpackFolder(string root, string stamp) =>
        Path.Combine(root, UnpackingPrefix + stamp);

    /// <summary>Returns the folder to which the present data is moved.</summary>
    public static string ReplacedFolder(string root, string stamp) =>
        Path.Combine(root, ReplacedPrefix + stamp);

    /// <summary>
    /// Whether the attachments are stored in the data folder. Otherwise they are swapped in their own folder.
    /// </summary>
    public static bool AreAttachmentsInDataFolder(StorageSettings storage) =>
        string.Equals(
            storage.AttachmentsFolder,
            Path.Combine(storage.DataFolder, StorageSettings.AttachmentsFolderName),
            StringComparison.Ordinal
        );

    /// <summary>Returns a stamp for which no replaced folder exists yet.</summary>
    public static string FindUnusedStamp(StorageSettings storage, string stamp)
    {
        var free = stamp;
        for (var i = 2; IsTaken(storage.DataFolder) || IsTaken(storage.AttachmentsFolder); i++)
        {
            free = $"{stamp}-{i}";
        }

        return free;

        bool IsTaken(string root) =>
            Path.Exists(UnpackFolder(root, free))
            || Path.Exists(Path.Combine(root, RestoredPrefix + free))
            || Path.Exists(ReplacedFolder(root, free));
    }

    /// <summary>Returns whether a path is a folder of a restore, not data.</summary>
    public static bool IsRestoreFolder(string path) =>
        Path.GetFileName(path) is var name
        && (
            name.StartsWith(UnpackingPrefix, StringComparison.Ordinal)
            || name.StartsWith(RestoredPrefix, StringComparison.Ordinal)
            || name.StartsWith(ReplacedPrefix, StringComparison.Ordinal)
        );

    /// <summary>Returns whether a swap was started and not completed.</summary>
    public static bool IsPending(StorageSettings storage) =>
        Directory.Exists(storage.DataFolder)
        && Directory.EnumerateDirectories(storage.DataFolder, RestoredPrefix + "*").Any();

    /// <summary>Deletes the unpacked files of restores that didn't complete.</summary>
    public static void DeleteUnpackFolders(StorageSettings storage)
    {
        foreach (
            var root in new[] { storage.DataFolder, storage.AttachmentsFolder }.Where(
                Directory.Exists
            )
        )
        {
            foreach (var left in Directory.GetDirectories(root, UnpackingPrefix + "*"))
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    /// <summary>Commits the restore: from here on it is completed even after a kill. Then completes the swap.</summary>
    public static void Commit(StorageSettings storage, string stamp)
    {
        Directory.Move(
            UnpackFolder(storage.DataFolder, stamp),
            Path.Combine(storage.DataFolder, RestoredPrefix + stamp)
        );
        Complete(storage);
    }

    /// <summary>Completes a swap that was started. Does nothing when none was.</summary>
    /// <param name="onMoved">Called after every move. A test interrupts the swap there.</param>
    public static void Complete(StorageSettings storage, Action? onMoved = null)
    {
        if (!IsPending(storage))
        {
            return;
        }

        foreach (var restored in Directory.GetDirectories(storage.DataFolder, RestoredPrefix + "*"))
        {
            var stamp = Path.GetFileName(restored)[RestoredPrefix.Length..];
            if (!AreAttachmentsInDataFolder(storage))
            {
                var unpacked = UnpackFolder(storage.AttachmentsFolder, stamp);
                if (Directory.Exists(unpacked))
                {
                    Move(
                        unpacked,
                        Path.Combine(storage.AttachmentsFolder, RestoredPrefix + stamp),
                        onMoved
                    );
                }

                Swap(storage.AttachmentsFolder, stamp, path => !IsRestoreFolder(path), onMoved);
            }

            Swap(storage.DataFolder, stamp, path => IsData(storage, path), onMoved);
        }
    }

    private static void Swap(string root, string stamp, Func<string, bool> isData, Action? onMoved)
    {
        var restored = Path.Combine(root, RestoredPrefix + stamp);
        if (!Directory.Exists(restored))
        {
            return;
        }

        var replaced = ReplacedFolder(root, stamp);
        if (!Directory.Exists(replaced))
        {
            var moving = Directory.CreateDirectory(replaced + ".part").FullName;
            foreach (var path in Directory.GetFileSystemEntries(root).Where(isData))
            {
                Move(path, Path.Combine(moving, Path.GetFileName(path)), onMoved);
            }

            Move(moving, replaced, onMoved);
        }

        foreach (var path in Directory.GetFileSystemEntries(restored))
        {
            Move(path, Path.Combine(root, Path.GetFileName(path)), onMoved);
        }

        Directory.Delete(restored);
        onMoved?.Invoke();
        if (!Directory.EnumerateFileSystemEntries(replaced).Any())
        {
            Directory.Delete(replaced);
        }
    }

    private static bool IsData(StorageSettings storage, string path)
    {
        var attachments = AreAttachmentsInDataFolder(storage) ? storage.AttachmentsFolder : null;
        string?[] data =
            storage.Provider == StorageProvider.Sqlite
                ?
                [
                    storage.DatabaseFile,
                    storage.DatabaseFile + "-wal",
                    storage.DatabaseFile + "-shm",
                    storage.DatabaseFile + "-journal",
                    storage.KeysFolder,
                    attachments,
                ]
                : [attachments];
        return data.Contains(path, StringComparer.Ordinal);
    }

    private static void Move(string from, string to, Action? onMoved)
    {
        Directory.Move(from, to);
        onMoved?.Invoke();
    }
}
