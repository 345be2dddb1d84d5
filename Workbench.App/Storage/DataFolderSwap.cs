using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>
/// Puts restored data in the place of the present, which is kept in a folder replaced-… and never deleted. Everything moves by
/// renaming within one folder. Whoever takes the instance lock finishes a swap that was begun, so that nobody works on half of it.
/// </summary>
/// <remarks>
/// What a kill leaves. While unpacking and checking: the present data untouched and a folder restoring-…, which the next restore
/// removes. From the renaming of restoring-… to restored-… on, the restore counts. While the present data moves into
/// replaced-….part: both are there, and Finish goes on moving. After that folder has its final name: Finish moves the restored
/// data in. After the removal of restored-…: all is done.
/// </remarks>
public static class DataFolderSwap
{
    private const string UnpackingPrefix = "restoring-";
    private const string RestoredPrefix = "restored-";
    private const string ReplacedPrefix = "replaced-";

    /// <summary>The folder into which a restore unpacks; nothing else uses it.</summary>
    public static string UnpackFolder(string root, string stamp) =>
        Path.Combine(root, UnpackingPrefix + stamp);

    /// <summary>Where the present data will be.</summary>
    public static string ReplacedFolder(string root, string stamp) =>
        Path.Combine(root, ReplacedPrefix + stamp);

    /// <summary>Whether the attachments lie with the other data; else they are swapped in a folder of their own.</summary>
    public static bool AreAttachmentsInDataFolder(StorageSettings storage) =>
        string.Equals(
            storage.AttachmentsFolder,
            Path.Combine(storage.DataFolder, StorageSettings.AttachmentsFolderName),
            StringComparison.Ordinal
        );

    /// <summary>A name under which nothing was put aside before.</summary>
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

    /// <summary>Whether something is a folder of a restore, and no data.</summary>
    public static bool IsRestoreFolder(string path) =>
        Path.GetFileName(path) is var name
        && (
            name.StartsWith(UnpackingPrefix, StringComparison.Ordinal)
            || name.StartsWith(RestoredPrefix, StringComparison.Ordinal)
            || name.StartsWith(ReplacedPrefix, StringComparison.Ordinal)
        );

    /// <summary>Whether a swap was begun and not finished.</summary>
    public static bool IsPending(StorageSettings storage) =>
        Directory.Exists(storage.DataFolder)
        && Directory.EnumerateDirectories(storage.DataFolder, RestoredPrefix + "*").Any();

    /// <summary>Removes what restores have unpacked that did not come to their end.</summary>
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

    /// <summary>From here on the restore counts.</summary>
    public static void Commit(StorageSettings storage, string stamp)
    {
        Directory.Move(
            UnpackFolder(storage.DataFolder, stamp),
            Path.Combine(storage.DataFolder, RestoredPrefix + stamp)
        );
        Complete(storage);
    }

    /// <summary>Does what is left of a swap that was begun; nothing where none was.</summary>
    /// <param name="onMoved">Called after every move; a test ends the swap there.</param>
    public static void Complete(StorageSettings storage, Action? onMoved = null)
    {
        if (!IsPending(storage))
        {
            return;
        }

        foreach (var begun in Directory.GetDirectories(storage.DataFolder, RestoredPrefix + "*"))
        {
            var stamp = Path.GetFileName(begun)[RestoredPrefix.Length..];
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
