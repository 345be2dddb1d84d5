using System.Collections.Concurrent;
using System.Globalization;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Settings;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>
/// The sessions of this node. What somebody uploads lies in a folder that only the program names; it is deleted once it is
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
        sessions.TryGetValue(id, out var session) && session.OwnerId == actor.Id ? session : null;

    /// <summary>Ends a session and deletes all that lies in it; not while something runs.</summary>
    public void Close(ImportSession session)
    {
        if (!session.IsBusy && sessions.TryRemove(session.Id, out _))
        {
            DeleteFolder(session.Folder);
        }
    }

    /// <summary>The files of an import that lie there, in their order.</summary>
    public static IReadOnlyList<FileInfo> ListFiles(ImportSession session) =>
        [
            .. ImportTable
                .All.Select(t => new FileInfo(Path.Combine(session.Folder, t.File)))
                .Where(f => f.Exists),
        ];

    /// <summary>Takes a file away again; not while something runs.</summary>
    public static void Remove(ImportSession session, FileInfo file)
    {
        if (!session.IsBusy)
        {
            file.Delete();
            session.ClearOutcome();
        }
    }

    /// <summary>Deletes what was uploaded and leaves the list of rejected rows.</summary>
    public static void DeleteFiles(ImportSession session)
    {
        foreach (var file in ListFiles(session))
        {
            file.Delete();
        }
    }

    /// <summary>Deletes what was left behind: sessions of yesterday, and folders of a process that is gone.</summary>
    /// <returns>How many folders.</returns>
    public int DeleteExpired()
    {
        var before = time.GetUtcNow().UtcDateTime - MaxAge;
        foreach (var session in sessions.Values.Where(r => r.OpenedAt < before))
        {
            Close(session);
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
