using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Storage;

/// <summary>
/// The one way to write: a fresh context, the gate, a short transaction, the operation id, the work, audit and change rows,
/// commit, and then the news. It does not nest. A command that somebody else overtook is run again from the start.
/// </summary>
[Rule("N2")]
[Rule("T4")]
public sealed class Writes(
    IDbContextFactory<WorkbenchDb> contexts,
    WriteGate gate,
    ChangeFeed feed,
    Policies policies,
    TimeProvider time
)
{
    private const int MostAttempts = 12;
    private static readonly AsyncLocal<bool> Inside = new();

    /// <summary>
    /// Runs the work of a command. Where its outcome is a refusal nothing is stored; where the operation was done before, its
    /// answer is given again.
    /// </summary>
    public async Task<T> RunAsync<T>(
        WriteCommand command,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken ct
    )
        where T : class, IOutcome<T>
    {
        if (Inside.Value)
        {
            throw new InvalidOperationException("Writes do not nest: a use case writes once.");
        }

        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            try
            {
                return await OnceAsync(db, command, work, ct);
            }
            catch (Exception e) when (attempt < MostAttempts && db.IsConflict(e))
            {
                await StepBackAsync(attempt, ct);
            }
            catch (Exception e) when (WorkbenchDb.IsStale(e))
            {
                return T.Refuse(Refusal.Because(RefusalCode.ConcurrencyConflict));
            }
            catch (Exception e) when (e is TimeoutException || db.IsBusy(e))
            {
                return T.Refuse(Refusal.Because(RefusalCode.Busy));
            }
        }
    }

    /// <summary>
    /// Callers that collide wait for unequal times, so that they don't collide again. Real time: no rule depends on it, and a
    /// clock that stands still must not keep them waiting.
    /// </summary>
    private static Task StepBackAsync(int attempt, CancellationToken ct) =>
        Task.Delay(Random.Shared.Next(2, 10 * attempt), ct);

    private async Task<T> OnceAsync<T>(
        WorkbenchDb db,
        WriteCommand command,
        Func<WriteScope, CancellationToken, Task<T>> work,
        CancellationToken ct
    )
        where T : class, IOutcome<T>
    {
        IReadOnlyCollection<Change> news;
        T outcome;
        Inside.Value = true;
        try
        {
            using var turn = await gate.EnterAsync(ct);
            db.MayWrite = true;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await DoneBeforeAsync<T>(db, command, ct) is { } answer)
            {
                return answer;
            }

            if (
                await Rights.OfAsync(db, command.Actor, ct) is not { } actor
                || !actor.HasAny(command.Allowed)
            )
            {
                return T.Refuse(Refusal.Because(RefusalCode.NotAllowed));
            }

            var scope = new WriteScope(db, actor, policies.Now, Now());
            outcome = await work(scope, ct);
            if (outcome.Refusal is not null)
            {
                // The same operation may have been done while this one waited for its turn, and then looked overtaken.
                return await DoneBeforeAsync<T>(db, command, ct) ?? outcome;
            }

            Record(db, command, outcome, scope);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            news = scope.Changes;
        }
        finally
        {
            Inside.Value = false;
        }

        feed.Announce(news);
        return outcome;
    }

    /// <summary>The answer that the operation was given before; null where it was not done yet.</summary>
    private static async Task<T?> DoneBeforeAsync<T>(
        WorkbenchDb db,
        WriteCommand command,
        CancellationToken ct
    )
        where T : class =>
        command.OperationId?.ToString() is { } id
        && await db.Operations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct) is { } done
            ? Again<T>(done, command)
            : null;

    private static T Again<T>(OperationRow done, WriteCommand command)
        where T : class =>
        string.Equals(done.Command, command.DoneAs, StringComparison.Ordinal)
        && done.ActorId == command.Actor.Id
            ? OutcomeJson.Read<T>(done.Outcome)
            : throw new InvalidOperationException(
                $"Operation {done.Id} was used for {done.Command}."
            );

    private void Record<T>(WorkbenchDb db, WriteCommand command, T outcome, WriteScope scope)
        where T : class, IOutcome<T>
    {
        var operation = command.OperationId?.ToString();
        if (operation is not null && outcome.IsAnswer)
        {
            db.Operations.Add(
                new(
                    operation,
                    command.DoneAs,
                    command.Actor.Id,
                    OutcomeJson.Write(outcome),
                    scope.Now
                )
            );
        }

        if (command.IsAudited)
        {
            db.AuditRows.Add(
                new(0, scope.Now, command.Actor.Id, command.Name, command.Subject, operation)
            );
        }

        foreach (var change in scope.Changes)
        {
            db.Changes.Add(new(0, change.Topic, change.Id, feed.Node, scope.Now));
        }
    }

    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
