using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>
/// Runs every command: opens a new context, enters the write gate, begins a short transaction, checks the operation id, runs
/// the work, writes audit and change rows, commits and publishes the changes. Commands don't nest. On a concurrency conflict
/// the whole command runs again from the start.
/// </summary>
[Rule("N2")]
[Rule("T4", Decides = true)]
public sealed class CommandExecutor(
    IDbContextFactory<WorkbenchDb> contexts,
    WriteGate gate,
    IChangePublisher publisher,
    SettingsProvider settings,
    SecurityEvents events,
    AuditLog log,
    TimeProvider time
)
{
    private const int MaxAttempts = 12;
    private static readonly AsyncLocal<bool> IsExecuting = new();

    /// <summary>
    /// Runs the work of a command. A refusal stores nothing. An operation that was done before returns its stored answer, and
    /// refuses other content.
    /// </summary>
    public async Task<T> RunAsync<T>(
        CommandDescriptor command,
        Func<CommandContext, CancellationToken, Task<T>> work,
        CancellationToken ct
    )
        where T : class, IOutcome<T>
    {
        if (IsExecuting.Value)
        {
            throw new InvalidOperationException(
                "Commands can't be nested: a use case runs one command."
            );
        }

        for (var attempt = 1; ; attempt++)
        {
            if (await TryRunAsync(command, work, attempt, ct) is { } outcome)
            {
                return outcome;
            }

            await BackOffAsync(attempt, ct);
        }
    }

    /// <returns>The outcome; null if the command conflicted with another one and should run again.</returns>
    private async Task<T?> TryRunAsync<T>(
        CommandDescriptor command,
        Func<CommandContext, CancellationToken, Task<T>> work,
        int attempt,
        CancellationToken ct
    )
        where T : class, IOutcome<T>
    {
        T outcome;
        IReadOnlyCollection<Change> changes;
        Task confirmed;
        IsExecuting.Value = true;
        try
        {
            // The context is created after the wait, so that few of them are in use at the same time.
            using var turn = await gate.EnterAsync(ct);
            await using var db = await contexts.CreateDbContextAsync(ct);
            try
            {
                (outcome, changes, confirmed) = await ExecuteOnceAsync(db, command, work, ct);
            }
            catch (Exception e) when (attempt < MaxAttempts && db.IsConflict(e))
            {
                return null;
            }
            catch (Exception e) when (WorkbenchDb.IsStale(e))
            {
                return T.Refuse(Refusal.Because(RefusalCode.ConcurrencyConflict));
            }
            catch (Exception e) when (db.IsBusy(e))
            {
                return T.Refuse(Refusal.Because(RefusalCode.Busy));
            }
        }
        catch (TimeoutException)
        {
            return T.Refuse(Refusal.Because(RefusalCode.Busy));
        }
        finally
        {
            IsExecuting.Value = false;
        }

        // Waits without a turn and a connection, so that others may write meanwhile.
        await confirmed;
        publisher.Publish(changes);
        return outcome;
    }

    /// <summary>
    /// Waits for a random time, so that two callers that collided don't collide again. Uses real time: no rule depends on it,
    /// and a test's stopped clock must not block the retry.
    /// </summary>
    private static Task BackOffAsync(int attempt, CancellationToken ct) =>
        Task.Delay(Random.Shared.Next(2, 10 * attempt), ct);

    /// <returns>Also a task that ends when what was committed can't be lost any more.</returns>
    private async Task<(
        T Outcome,
        IReadOnlyCollection<Change> Changes,
        Task Confirmed
    )> ExecuteOnceAsync<T>(
        WorkbenchDb db,
        CommandDescriptor command,
        Func<CommandContext, CancellationToken, Task<T>> work,
        CancellationToken ct
    )
        where T : class, IOutcome<T>
    {
        db.AllowsWrites = true;

        // Saving looks for changes once. States are replaced, which needs no search for changes.
        db.ChangeTracker.AutoDetectChangesEnabled = false;

        // A command that fails is rolled back as a whole.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = await CommandQueries.LoadCallerAsync(db, command, ct);
        if (before.Operation is { } done)
        {
            return (ReadAnswer<T>(done, command), [], db.ConfirmEarlierCommitsAsync());
        }

        if (before.Actor is not { } actor || !actor.HasAny(command.AllowedRoles))
        {
            events.Report(
                SecurityEvent.Denied(command.Name, command.Actor.Id, command.Subject, null)
            );
            return (T.Refuse(Refusal.Because(RefusalCode.NotAllowed)), [], Task.CompletedTask);
        }

        if (settings.Stored.NewestNo != before.NewestSetting)
        {
            // Another node changed a setting. What was confirmed there counts here from the next command on.
            settings.UpdateStored(await db.LoadStoredSettingsAsync(ct));
        }

        var now = Now();
        var context = new CommandContext(db, actor, settings.On(StockholmTime.DateOf(now)), now);
        var outcome = await work(context, ct);
        if (outcome.Refusal is not null)
        {
            // The same operation may have run while this one waited. Its result then looks like a concurrency conflict.
            return await CommandQueries.FindOperationAsync(db, command, ct) is { } meanwhile
                ? (ReadAnswer<T>(meanwhile, command), [], db.ConfirmEarlierCommitsAsync())
                : (outcome, [], Task.CompletedTask);
        }

        var audited = AddRecords(db, command, outcome, context);
        await db.SaveAndCommitAsync(transaction, ct);
        return (outcome, context.Changes, ConfirmAsync(db, audited));
    }

    /// <summary>Waits until what was committed can't be lost any more, and logs what the audit log is for.</summary>
    private async Task ConfirmAsync(WorkbenchDb db, AuditRow? audited)
    {
        await db.ConfirmCommitAsync();
        if (audited is { Kind: not AuditKind.Change })
        {
            log.Write(audited);
        }
    }

    private static T ReadAnswer<T>(OperationRow operation, CommandDescriptor command)
        where T : class, IOutcome<T>
    {
        if (
            !string.Equals(operation.Command, command.OperationName, StringComparison.Ordinal)
            || operation.ActorId != command.Actor.Id
        )
        {
            throw new InvalidOperationException(
                $"Operation {operation.Id} was used for {operation.Command}."
            );
        }

        // Operations that an earlier version of the program stored have no fingerprint.
        return
            operation.Fingerprint is { } fingerprint
            && !string.Equals(fingerprint, command.ContentFingerprint, StringComparison.Ordinal)
            ? T.Refuse(Refusal.Because(RefusalCode.SentWithOtherContent))
            : OutcomeSerializer.Deserialize<T>(operation.Outcome);
    }

    /// <returns>The row of the audit; null if there is none.</returns>
    private AuditRow? AddRecords<T>(
        WorkbenchDb db,
        CommandDescriptor command,
        T outcome,
        CommandContext context
    )
        where T : class, IOutcome<T>
    {
        var operation = command.OperationId?.ToString();
        if (operation is not null && outcome.IsFinal)
        {
            db.Operations.Add(
                new(
                    operation,
                    command.OperationName,
                    command.Actor.Id,
                    OutcomeSerializer.Serialize(outcome),
                    context.Now,
                    command.ContentFingerprint
                )
            );
        }

        var audited = command.IsAudited ? AuditEntry.Create(command, context) : null;
        if (audited is not null)
        {
            db.AuditRows.Add(audited);
        }

        AttributeRecords(db, command, context);
        if (db.HasOtherNodes)
        {
            db.Changes.AddRange(
                context.Changes.Select(c => new ChangeRow(
                    0,
                    c.Topic,
                    c.EntityId,
                    publisher.NodeId,
                    context.Now
                ))
            );
        }

        return audited;
    }

    /// <summary>Stores beside each new movement of hours or money who recorded it.</summary>
    private static void AttributeRecords(
        WorkbenchDb db,
        CommandDescriptor command,
        CommandContext context
    )
    {
        foreach (
            var entry in db
                .ChangeTracker.Entries<IAttributed>()
                .Where(e => e.State == EntityState.Added)
        )
        {
            var actor = context.IsProgramRecord(entry.Entity) ? Actor.Program : command.Actor;
            entry.Property<int>(WorkbenchDb.ActorProperty).CurrentValue = actor.Id;
            entry.Property<RecordOrigin>(WorkbenchDb.OriginProperty).CurrentValue =
                command.Origin
                ?? (actor.Id == Actor.Program.Id ? RecordOrigin.Job : RecordOrigin.Person);
        }
    }

    private DateTime Now()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
