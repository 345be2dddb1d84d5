using Workbench.Domain;

namespace Workbench.App.Features.Import.Sessions;

/// <summary>Looks through the files of a session, and imports them; both beside the page that asked for it.</summary>
public sealed partial class ImportRunner(ImportFolder import, ILogger<ImportRunner> logger)
{
    /// <summary>What the import would do. Nothing is written but the list of rejected rows.</summary>
    public void StartDryRun(Actor actor, ImportSession session) =>
        Start(
            session,
            // As the good rows alone would come in, so that only a file that can't be read at all stops it.
            () => import.RunAsync(actor, CreateInput(session, dryRun: true, skipBad: true), default)
        );

    /// <summary>Imports, and deletes the files once all of it is in.</summary>
    public void StartImport(Actor actor, ImportSession session, bool skipBad) =>
        Start(
            session,
            async () =>
            {
                var outcome = await import.RunAsync(
                    actor,
                    CreateInput(session, dryRun: false, skipBad),
                    default
                );
                if (outcome.Refusal is null)
                {
                    ImportSessions.DeleteFiles(session);
                }

                return outcome;
            }
        );

    private static ImportInput CreateInput(ImportSession session, bool dryRun, bool skipBad) =>
        new(session.Folder, null, dryRun, skipBad)
        {
            WritesRejectedFile = true,
            Progress = session,
        };

    private void Start(ImportSession session, Func<Task<ImportOutcome>> run) =>
        session.Start(run, e => LogFailure(logger, e));

    [LoggerMessage(LogLevel.Error, "An import broke off and nothing was written")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
