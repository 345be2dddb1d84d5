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
/// meanwhile. Reports a failed agreement, leaves it for the next run and continues with the others.
/// </summary>
[Rule("N2")]
[Rule("N3")]
[Rule("N4", Decides = true)]
[CommandName("RunResets")]
[AllowedFor(Roles.Administrator)]
public sealed partial class RunResets(
    CommandExecutor commands,
    QueryExecutor queries,
    TimeProvider time,
    ILogger<RunResets> logger
)
{
    /// <param name="asOf">The day; today in Stockholm by default. Later days run resets ahead of time.</param>
    public async Task<ResetRun> RunAsync(Actor actor, DateOnly? asOf, CancellationToken ct)
    {
        var by = asOf ?? StockholmTime.DateOf(time.GetUtcNow().UtcDateTime);
        var resets = new List<ResetRun.CustomerReset>();
        var ended = new List<ResetRun.EndedAgreement>();
        var failed = new List<ResetRun.FailedReset>();
        foreach (var (customer, number) in await DueAsync(actor, by, ct))
        {
            try
            {
                var outcome = await commands.RunAsync(
                    CommandDescriptor.Create<RunResets>(actor, $"customer {customer}"),
                    (context, token) => RunAsync(context, customer, by, token),
                    ct
                );
                outcome.Match(
                    step =>
                    {
                        resets.AddRange(
                            step.Reports.Select(r => new ResetRun.CustomerReset(number, r))
                        );
                        ended.AddRange(
                            step.Settled.Select(s => new ResetRun.EndedAgreement(number, s))
                        );
                        return 0;
                    },
                    refusal =>
                    {
                        failed.Add(new(number, refusal.Code.ToString()));
                        return 0;
                    }
                );
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(logger, e, number);
                failed.Add(new(number, $"{e.GetType().Name}: {e.Message}"));
            }
        }

        return new(by, resets, ended, failed);
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

    private static async Task<Outcome<ResetStep>> RunAsync(
        CommandContext context,
        int customerId,
        DateOnly by,
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
        return new ResetStep(
            resets.Reports,
            resets.Settlement is { } settlement ? [settlement] : []
        );
    }

    [LoggerMessage(
        LogLevel.Error,
        "The resets of customer {Customer} failed and are left for the next run"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception, string customer);

    /// <summary>The resets that were run for one agreement.</summary>
    public sealed record ResetStep(
        IReadOnlyList<TermReset> Reports,
        IReadOnlyList<Settlement> Settled
    );
}
