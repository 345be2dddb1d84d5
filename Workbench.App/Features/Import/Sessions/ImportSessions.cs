using System.Collections.Concurrent;
using System.Globalization;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>
/// The rooms of this node. What somebody uploads lies in a folder that only the program names; it is deleted once it is
/// imported, and at the latest after a day.
/// </summary>
public sealed class ImportSessions(StorageSettings storage, TimeProvider time)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<Guid, ImportSession> sessions = new();

    private string RootFolder => Path.Combine(storage.DataFolder, "import");

    public ImportSession Open(Actor actor)
    {
        DeleteExpired();
        var id = Guid.NewGuid();
        var folder = Path.Combine(RootFolder, id.ToString("N", CultureInfo.InvariantCulture));
        return sessions[id] = new(id, actor.Id, folder, time.GetUtcNow().UtcDateTime);
    }

    /// <returns>Null where there is none, or it is somebody else's.</returns>
    public ImportSession? Find(Actor actor, Guid id) =>
        sessions.TryGetValue(id, out var room) && room.OwnerId == actor.Id ? room : null;

    /// <summary>Ends a room and deletes all that lies in it; not while something runs.</summary>
    public void Close(ImportSession room)
    {
        if (!room.IsBusy && sessions.TryRemove(room.Id, out _))
        {
            DeleteFolder(room.Folder);
        }
    }

    /// <summary>The files of an import that lie there, in their order.</summary>
    public static IReadOnlyList<FileInfo> ListFiles(ImportSession room) =>
        [
            .. ImportTable
                .All.Select(t => new FileInfo(Path.Combine(room.Folder, t.File)))
                .Where(f => f.Exists),
        ];

    /// <summary>Takes a file away again; not while something runs.</summary>
    public static void Remove(ImportSession room, FileInfo file)
    {
        if (!room.IsBusy)
        {
            file.Delete();
            room.ClearOutcome();
        }
    }

    /// <summary>Deletes what was uploaded and leaves the list of rejected rows.</summary>
    public static void DeleteFiles(ImportSession room)
    {
        foreach (var file in ListFiles(room))
        {
            file.Delete();
        }
    }

    /// <summary>Deletes what was left behind: rooms of yesterday, and folders of a process that is gone.</summary>
    /// <returns>How many folders.</returns>
    public int DeleteExpired()
    {
        var before = time.GetUtcNow().UtcDateTime - MaxAge;
        foreach (var room in sessions.Values.Where(r => r.OpenedAt < before))
        {
            Close(room);
        }

        if (!Directory.Exists(RootFolder))
        {
            return 0;
        }

        var known = sessions.Values.Select(r => r.Folder).ToHashSet(StringComparer.Ordinal);
        var left = Directory
            .EnumerateDirectories(RootFolder)
            .Where(f => !known.Contains(f) && Directory.GetLastWriteTimeUtc(f) < before)
            .ToList();
        left.ForEach(DeleteFolder);
        return left.Count;
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
