using System.Collections.Concurrent;
using System.Globalization;
using Workbench.App.Features.Import.Reading;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Rooms;

/// <summary>
/// The rooms of this node. What somebody uploads lies in a folder that only the program names; it is deleted once it is
/// imported, and at the latest after a day.
/// </summary>
public sealed class ImportRooms(StorageSettings storage, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<Guid, ImportRoom> rooms = new();

    private string Home => Path.Combine(storage.DataFolder, "import");

    public ImportRoom Open(Actor actor)
    {
        Sweep();
        var id = Guid.NewGuid();
        var folder = Path.Combine(Home, id.ToString("N", CultureInfo.InvariantCulture));
        return rooms[id] = new(id, actor.Id, folder, time.GetUtcNow().UtcDateTime);
    }

    /// <returns>Null where there is none, or it is somebody else's.</returns>
    public ImportRoom? Find(Actor actor, Guid id) =>
        rooms.TryGetValue(id, out var room) && room.OwnerId == actor.Id ? room : null;

    /// <summary>Ends a room and deletes all that lies in it; not while something runs.</summary>
    public void Close(ImportRoom room)
    {
        if (!room.IsBusy && rooms.TryRemove(room.Id, out _))
        {
            Delete(room.Folder);
        }
    }

    /// <summary>The files of an import that lie there, in their order.</summary>
    public static IReadOnlyList<FileInfo> FilesOf(ImportRoom room) =>
        [
            .. ImportTable
                .All.Select(t => new FileInfo(Path.Combine(room.Folder, t.File)))
                .Where(f => f.Exists),
        ];

    /// <summary>Takes a file away again; not while something runs.</summary>
    public static void Remove(ImportRoom room, FileInfo file)
    {
        if (!room.IsBusy)
        {
            file.Delete();
            room.Forget();
        }
    }

    /// <summary>Deletes what was uploaded and leaves the list of rejected rows.</summary>
    public static void DeleteFiles(ImportRoom room)
    {
        foreach (var file in FilesOf(room))
        {
            file.Delete();
        }
    }

    /// <summary>Deletes what was left behind: rooms of yesterday, and folders of a process that is gone.</summary>
    /// <returns>How many folders.</returns>
    public int Sweep()
    {
        var before = time.GetUtcNow().UtcDateTime - Patience;
        foreach (var room in rooms.Values.Where(r => r.OpenedAt < before))
        {
            Close(room);
        }

        if (!Directory.Exists(Home))
        {
            return 0;
        }

        var known = rooms.Values.Select(r => r.Folder).ToHashSet(StringComparer.Ordinal);
        var left = Directory
            .EnumerateDirectories(Home)
            .Where(f => !known.Contains(f) && Directory.GetLastWriteTimeUtc(f) < before)
            .ToList();
        left.ForEach(Delete);
        return left.Count;
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
