using Workbench.App.Commands;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>
/// Takes a file into the session of an import. Only the files of an import folder are taken, and each lies under the program's own
/// name for it, whatever it was sent as; sent again it takes the place of the one before.
/// </summary>
[AllowedFor(Roles.TeamLead)]
public sealed class ReceiveImportFile(QueryExecutor queries, ImportSessions sessions)
{
    /// <summary>The largest file, in bytes.</summary>
    public const long MaxBytes = 50 * 1024 * 1024;

    /// <returns>How many of the files are there.</returns>
    public async Task<Outcome<int>> RunAsync(
        Actor actor,
        Guid session,
        string fileName,
        Stream content,
        CancellationToken ct
    )
    {
        await queries.RunAsync<ReceiveImportFile, bool>(actor, (_, _) => Task.FromResult(true), ct);
        var shown = UploadedFileName.Sanitize(fileName);
        if (sessions.Find(actor, session) is not { } into)
        {
            return Refusal.Because(RefusalCode.NotFound, shown);
        }

        if (FindTable(fileName) is not { } table)
        {
            return Refusal.Because(RefusalCode.ImportFileUnknown, shown, AcceptedFileNames);
        }

        if (into.IsBusy)
        {
            return Refusal.Because(RefusalCode.Busy);
        }

        Directory.CreateDirectory(into.Folder);
        var unfinished = Path.Combine(into.Folder, $"{Guid.NewGuid():N}.unfinished");
        try
        {
            if (!await TrySaveAsync(content, unfinished, ct))
            {
                return Refusal.Because(RefusalCode.FileTooLarge, shown, MaxBytes / 1024 / 1024);
            }

            File.Move(unfinished, Path.Combine(into.Folder, table.File), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        into.ClearOutcome();
        return ImportSessions.ListFiles(into).Count;
    }

    /// <summary>"customers.csv, tickets.csv": what an import reads.</summary>
    public static string AcceptedFileNames =>
        string.Join(", ", ImportTable.All.Select(t => t.File));

    /// <returns>Null where no import reads a file of this name.</returns>
    public static ImportTable? FindTable(string fileName) =>
        ImportTable.Find(UploadedFileName.Sanitize(fileName));

    private static async Task<bool> TrySaveAsync(Stream content, string path, CancellationToken ct)
    {
        var (buffer, length) = (new byte[64 * 1024], 0L);
        await using var file = File.Create(path);
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if ((length += read) > MaxBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return true;
    }
}
