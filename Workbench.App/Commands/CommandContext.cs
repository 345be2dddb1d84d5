using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;

namespace Workbench.App.Commands;

/// <summary>The inside of one write: the context of its transaction, one instant, and who asks.</summary>
public sealed class CommandContext(
    WorkbenchDb db,
    Actor actor,
    ServiceSettings settings,
    DateTime now
)
{
    private readonly HashSet<Change> changes = [];
    private readonly HashSet<int> lockedAccounts = [];
    private readonly HashSet<object> programRecords = new(ReferenceEqualityComparer.Instance);

    public WorkbenchDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    /// <summary>The settings that count at its start, the same for the whole command.</summary>
    public ServiceSettings Settings { get; } = settings;

    public AgreementPolicy Policy => Settings.Policy;

    /// <summary>UTC, in whole milliseconds, so that both databases give back what was stored.</summary>
    public DateTime Now { get; } = now;

    public DateOnly Today { get; } = StockholmTime.DateOf(now);

    public IReadOnlyCollection<Change> Changes => changes;

    /// <summary>What the audit says instead of the subject that the caller knew, such as the id of a new person.</summary>
    public string? AuditSubject { get; set; }

    /// <summary>What else the audit should say.</summary>
    public string? AuditDetail { get; set; }

    /// <summary>The customers whose accounts are locked.</summary>
    public IReadOnlyCollection<int> LockedAccounts => lockedAccounts;

    /// <summary>
    /// Writes the changed copy of a state over the loaded one: only changed columns, conflicts detected. A ticket is recorded as
    /// changed, because lists that are kept on the node read only such tickets again.
    /// </summary>
    public void Replace<T>(T loaded, T changed)
        where T : class
    {
        if (!loaded.Equals(changed))
        {
            Db.Entry(loaded).CurrentValues.SetValues(changed);
        }

        if (changed is Ticket ticket)
        {
            RecordChange(ChangeTopic.Ticket, ticket.Number);
        }
    }

    /// <summary>Compares the version of a loaded state with the one that its user saw.</summary>
    /// <returns>Null if the versions are equal or none is expected.</returns>
    public Refusal? CheckVersion<T>(T loaded, long? expected)
        where T : class =>
        expected is { } seen
        && seen != Db.Entry(loaded).Property<long>(WorkbenchDb.VersionProperty).CurrentValue
            ? Refusal.Because(RefusalCode.ConcurrencyConflict)
            : null;

    /// <summary>Locks a customer's account until the transaction ends, unless this command has locked it.</summary>
    public Task LockAccountAsync(int customerId, CancellationToken ct) =>
        lockedAccounts.Add(customerId) ? Db.LockAccountAsync(customerId, ct) : Task.CompletedTask;

    /// <summary>Notes that the account of a customer is locked.</summary>
    public void NoteLockedAccount(int customerId) => lockedAccounts.Add(customerId);

    /// <summary>Tells live pages about it once the transaction is through.</summary>
    public void RecordChange(ChangeTopic topic, int id) => changes.Add(new(topic, id));

    /// <summary>
    /// Marks new records as the program's own work, for example those of a reset that was due before a person's command.
    /// </summary>
    public void AttributeToProgram(IEnumerable<IAttributed> records) =>
        programRecords.UnionWith(records);

    /// <summary>Returns whether a new record is the program's own work.</summary>
    public bool IsProgramRecord(object record) => programRecords.Contains(record);

    /// <summary>The next number of a kind of thing, taken by one statement.</summary>
    public async Task<int> NextNumberAsync(string counter, CancellationToken ct)
    {
        var taken = await Db
            .Database.SqlQueryRaw<int>(
                """
                INSERT INTO "Counters" ("Name", "Next") VALUES ({0}, 2)
                ON CONFLICT ("Name") DO UPDATE SET "Next" = "Counters"."Next" + 1
                RETURNING "Next" - 1 AS "Value"
                """,
                counter
            )
            .ToListAsync(ct);
        return taken[0];
    }

    /// <summary>Moves a counter past a number that came from outside.</summary>
    public Task AdvanceCounterAsync(string counter, int highestUsed, CancellationToken ct) =>
        Db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "Counters" ("Name", "Next") VALUES ({0}, {1})
            ON CONFLICT ("Name") DO UPDATE SET "Next" =
                CASE WHEN "Counters"."Next" > {1} THEN "Counters"."Next" ELSE {1} END
            """,
            [counter, highestUsed + 1],
            ct
        );

    public override string ToString() => Now.ToString("O", CultureInfo.InvariantCulture);
}
