using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Jobs;

/// <summary>
/// Runs a job and logs the run in the database, because Hangfire deletes its own history. Skips a job that is already running
/// on any node.
/// </summary>
[CommandName("JobRuns")]
[AllowedFor(Roles.Administrator)]
public sealed class JobRunner(CommandExecutor commands, StorageSettings storage, TimeProvider time)
{
    /// <summary>
    /// A run without an end counts as abandoned after this time. Runs are short, and a second run at the same time does no
    /// harm.
    /// </summary>
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(15);
    private const int MaxTextLength = 500;

    private readonly DateTime processStart = time.GetUtcNow().UtcDateTime.AddMilliseconds(-1);

    /// <returns>True when the job ran; false when it is already running.</returns>
    public async Task<bool> RunAsync(
        string job,
        Func<CancellationToken, Task<JobResult>> work,
        CancellationToken ct
    )
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        if (await BeginAsync(job, ct) is not { } run)
        {
            return false;
        }

        try
        {
            var counts = await work(ct);
            await EndAsync(run, counts, error: null);
            return true;
        }
        catch (Exception e)
        {
            await EndAsync(run, new(0, 0), $"{e.GetType().Name}: {e.Message}");
            throw;
        }
    }

    private async Task<JobRunRow?> BeginAsync(string job, CancellationToken ct)
    {
        var outcome = await commands.RunAsync(
            CommandDescriptor.Create<JobRunner>(Actor.Program, $"job {job}"),
            (context, token) => BeginAsync(context, job, token),
            ct
        );
        return outcome.Match<JobRunRow?>(run => run, _ => null);
    }

    private async Task<Outcome<JobRunRow>> BeginAsync(
        CommandContext context,
        string job,
        CancellationToken ct
    )
    {
        // Locks the counter row, so that a second node sees the run of the first.
        await context.NextNumberAsync(Counters.OfJob(job), ct);
        var open = await context
            .Db.JobRuns.Where(r => r.Job == job && r.EndedAt == null)
            .ToListAsync(ct);
        if (open.Exists(run => IsRunning(run, context.Now)))
        {
            return Refusal.Because(RefusalCode.Busy);
        }

        foreach (var abandoned in open)
        {
            context.Replace(
                abandoned,
                abandoned with
                {
                    EndedAt = context.Now,
                    Error = "The program stopped during the run.",
                }
            );
        }

        var run = new JobRunRow(
            0,
            job,
            context.Now,
            EndedAt: null,
            DoneCount: 0,
            FailedCount: 0,
            Error: null
        );
        context.Db.JobRuns.Add(run);

        // The database numbers the run.
        await context.Db.SaveChangesAsync(ct);
        return run;
    }

    /// <summary>
    /// Returns whether a run is still going. An embedded database has one process, so a run from before its start has ended.
    /// </summary>
    private bool IsRunning(JobRunRow run, DateTime now) =>
        run.StartedAt > now - AbandonedAfter
        && (storage.Provider != StorageProvider.Sqlite || run.StartedAt >= processStart);

    /// <summary>Stores the end of a run, even when the program is stopping.</summary>
    private Task<Outcome<Unit>> EndAsync(JobRunRow run, JobResult counts, string? error) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<JobRunner>(Actor.Program, $"job {run.Job}"),
            async (context, token) =>
            {
                var row = await context.Db.JobRuns.SingleAsync(r => r.Id == run.Id, token);
                context.Replace(
                    row,
                    row with
                    {
                        EndedAt = context.Now,
                        DoneCount = counts.DoneCount,
                        FailedCount = counts.FailedCount,
                        Error = error is null ? null : Truncate(error),
                    }
                );
                context.Db.JobReportLines.AddRange(
                    counts.Lines.Select(
                        (line, i) =>
                            new JobReportLineRow(
                                run.Id,
                                i + 1,
                                line.Subject,
                                Truncate(line.Text),
                                line.Failed
                            )
                    )
                );
                return Unit.Value;
            },
            CancellationToken.None
        );

    private static string Truncate(string text) =>
        text.Length > MaxTextLength ? text[..MaxTextLength] : text;
}
