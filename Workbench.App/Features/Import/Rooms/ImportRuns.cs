using Workbench.Domain;

namespace Workbench.App.Features.Import.Rooms;

/// <summary>Looks through the files of a room, and imports them; both beside the page that asked for it.</summary>
public sealed partial class ImportRuns(ImportFolder import, ILogger<ImportRuns> logger)
{
    /// <summary>What the import would do. Nothing is written but the list of rejected rows.</summary>
    public void Look(Actor actor, ImportRoom room) =>
        Begin(
            room,
            // As the good rows alone would come in, so that only a file that can't be read at all stops it.
            () => import.RunAsync(actor, Input(room, dryRun: true, skipBad: true), default)
        );

    /// <summary>Imports, and deletes the files once all of it is in.</summary>
    public void Write(Actor actor, ImportRoom room, bool skipBad) =>
        Begin(
            room,
            async () =>
            {
                var outcome = await import.RunAsync(
                    actor,
                    Input(room, dryRun: false, skipBad),
                    default
                );
                if (outcome.Refusal is null)
                {
                    ImportRooms.DeleteFiles(room);
                }

                return outcome;
            }
        );

    private static ImportInput Input(ImportRoom room, bool dryRun, bool skipBad) =>
        new(room.Folder, null, dryRun, skipBad) { ListsRejected = true, Progress = room };

    private void Begin(ImportRoom room, Func<Task<ImportOutcome>> run) =>
        room.Begin(run, e => BrokeOff(logger, e));

    [LoggerMessage(LogLevel.Error, "An import broke off and nothing was written")]
    private static partial void BrokeOff(ILogger logger, Exception exception);
}
