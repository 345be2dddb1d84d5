using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>
/// Runs the resets that are due by a day, in one transaction per agreement. Skips resets that another node or a command has run
/// meanwhile. Stores the run with a line for each agreement, and reports a failed agreement, leaves it for the next run and continues with the others.
/// </summary>
[Rule("N2")]
[Rule("N3")]
[Rule("N4", Decides = true)]
[CommandName("RunResets")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed partial class RunResets(
    CommandExecutor commands,
    QueryExecutor queries,
    TimeProvider time,
    ILogger<RunResets> logger
)
{
    /// <summary>Other nodes and open pages hear of every so many agreements.</summary>
    private const int AgreementsPerChange = 10;

    /// <param name="asOf">The day; today in Stockholm by default. Later days run resets ahead of time.</param>
    public async Task<ResetReport> RunAsync(Actor actor, DateOnly? asOf, CancellationToken ct)
    {
        var by = asOf ?? Today;
        return await RunAsync(actor, by, await DueAsync(actor, by, ct), ct);
    }

    /// <summary>Runs what is due of one agreement: after a failure, once its cause is mended.</summary>
    public async Task<ResetReport> RetryAsync(Actor actor, int customerId, CancellationToken ct)
    {
        var due = await DueAsync(actor, Today, ct);
        return await RunAsync(actor, Today, due.FindAll(d => d.Id == customerId), ct);
    }

    private DateOnly Today => StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);

    private async Task<ResetReport> RunAsync(
        Actor actor,
        DateOnly by,
        List<(int Id, string Number)> due,
        CancellationToken ct
    )
    {
        var resets = new List<ResetReport.CustomerReset>();
        var ended = new List<ResetReport.EndedAgreement>();
        var failed = new List<ResetReport.FailedReset>();
        var report = new ResetReport(by, resets, ended, failed);
        if (due.Count == 0)
        {
            // The job looks every hour: a run of nothing would only hide the others.
            return report;
        }

        var progress = new Progress(await BeginAsync(actor, by, due.Count, ct));
        foreach (var (customer, number) in due)
        {
            progress.AgreementNo++;
            string? failure;
            try
            {
                var outcome = await commands.RunAsync(
                    CommandDescriptor.Create<RunResets>(actor, $"customer {customer}"),
                    (context, token) => RunAsync(context, customer, by, progress, token),
                    ct
                );
                failure = outcome.Match<string?>(
                    step =>
                    {
                        resets.AddRange(
                            step.Reports.Select(r => new ResetReport.CustomerReset(number, r))
                        );
                        ended.AddRange(
                            step.Settled.Select(s => new ResetReport.EndedAgreement(number, s))
                        );
                        progress.LineNo += step.Reports.Count + step.Settled.Count;
                        return null;
                    },
                    refusal => refusal.Code.ToString()
                );
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(logger, e, number);
                failure = $"{e.GetType().Name}: {e.Message}";
            }

            if (failure is not null)
            {
                failed.Add(new(number, failure));
                await RecordFailureAsync(actor, customer, failure, progress, ct);
            }
        }

        await FinishAsync(actor, progress.RunId, report);
        return report;
    }

    internal static Task<List<(int Id, string Number)>> DueAsync(
        WorkbenchDb db,
        DateOnly day,
        CancellationToken ct
    ) =>
        (
            from agreement in db.Agreements
            where agreement.NextDueOn <= day
            join customer in db.Customers on agreement.CustomerId equals customer.Id
            orderby customer.Id
            select new ValueTuple<int, string>(customer.Id, customer.Number)
        ).ToListAsync(ct);

    private Task<List<(int Id, string Number)>> DueAsync(
        Actor actor,
        DateOnly by,
        CancellationToken ct
    ) =>
        queries.RunAsync<RunResets, List<(int, string)>>(
            actor,
            (db, token) => DueAsync(db, by, token),
            ct
        );

    private async Task<int> BeginAsync(Actor actor, DateOnly by, int dueCount, CancellationToken ct)
    {
        var outcome = await commands.RunAsync<Outcome<ResetRun>>(
            CommandDescriptor.Create<RunResets>(actor, "run") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var run = ResetRun.Start(
                    await context.NextNumberAsync(Counters.ResetRun, token),
                    by,
                    dueCount,
                    actor,
                    context.Now
                );
                context.Db.ResetRuns.Add(run);
                context.RecordChange(ChangeTopic.ResetRun, run.Id);
                return run;
            },
            ct
        );
        return outcome.Match(
            run => run.Id,
            refusal => throw new InvalidOperationException(refusal.Code.ToString())
        );
    }

    private static async Task<Outcome<ResetStep>> RunAsync(
        CommandContext context,
        int customerId,
        DateOnly by,
        Progress progress,
        CancellationToken ct
    )
    {
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, by, ct);
        if (account.CatchUpResult is not { } resets)
        {
            // Another node or command ran the resets meanwhile: there is nothing left to do.
            return new ResetStep([], []);
        }

        account.Save();
        context.Db.ResetRunLines.AddRange(
            ResetRunLine.Create(
                progress.RunId,
                progress.LineNo + 1,
                progress.AgreementNo,
                resets.Reports,
                resets.Settlement,
                context.Now
            )
        );
        if (progress.AgreementNo % AgreementsPerChange == 0)
        {
            context.RecordChange(ChangeTopic.ResetRun, progress.RunId);
        }

        return new ResetStep(
            resets.Reports,
            resets.Settlement is { } settlement ? [settlement] : []
        );
    }

    /// <summary>Stores why an agreement failed. A failure to store it must not stop the other agreements (N4).</summary>
    private async Task RecordFailureAsync(
        Actor actor,
        int customerId,
        string reason,
        Progress progress,
        CancellationToken ct
    )
    {
        try
        {
            await commands.RunAsync<Outcome<Unit>>(
                CommandDescriptor.Create<RunResets>(actor, $"customer {customerId}") with
                {
                    IsAudited = false,
                },
                (context, _) =>
                {
                    context.Db.ResetRunLines.Add(
                        ResetRunLine.Fail(
                            progress.RunId,
                            progress.LineNo + 1,
                            progress.AgreementNo,
                            customerId,
                            reason,
                            context.Now
                        )
                    );
                    context.RecordChange(ChangeTopic.ResetRun, progress.RunId);
                    return Task.FromResult<Outcome<Unit>>(Unit.Value);
                },
                ct
            );
            progress.LineNo++;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailureNotStored(logger, e, customerId);
        }
    }

    /// <summary>Stores the end of the run, even when the program is stopping.</summary>
    private Task<Outcome<Unit>> FinishAsync(Actor actor, int runId, ResetReport report) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<RunResets>(actor, "run") with
            {
                IsAudited = false,
            },
            async (context, token) =>
            {
                var run = await context.Db.ResetRuns.SingleAsync(r => r.Id == runId, token);
                context.Replace(
                    run,
                    run.Finish(
                        report.Resets.Count,
                        report.Ended.Count,
                        report.Failed.Count,
                        context.Now
                    )
                );
                context.RecordChange(ChangeTopic.ResetRun, runId);
                return Unit.Value;
            },
            CancellationToken.None
        );

    [LoggerMessage(
        LogLevel.Error,
        "The resets of customer {Customer} failed and are left for the next run"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception, string customer);

    [LoggerMessage(
        LogLevel.Error,
        "The failed resets of the customer with id {Customer} could not be listed in the run"
    )]
    private static partial void LogFailureNotStored(
        ILogger logger,
        Exception exception,
        int customer
    );

    /// <summary>The resets that were run for one agreement.</summary>
    public sealed record ResetStep(
        IReadOnlyList<TermReset> Reports,
        IReadOnlyList<Settlement> Settled
    );

    /// <summary>How far a run has come.</summary>
    private sealed class Progress(int runId)
    {
        public int RunId { get; } = runId;

        /// <summary>The place of the current agreement among those that were due.</summary>
        public int AgreementNo { get; set; }

        /// <summary>The number of lines that are stored.</summary>
        public int LineNo { get; set; }
    }
}
