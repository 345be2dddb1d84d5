using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Commands;

/// <summary>The inside of one write: the context of its transaction, one instant, and who asks.</summary>
public sealed class CommandContext(
    WorkbenchDb db,
    Actor actor,
    AgreementPolicy policy,
    DateTime now
)
{
    private readonly HashSet<Change> changes = [];

    public WorkbenchDb Db { get; } = db;

    public Actor Actor { get; } = actor;

    /// <summary>The operator's choices, the same for the whole command.</summary>
    public AgreementPolicy Policy { get; } = policy;

    /// <summary>UTC, in whole milliseconds, so that both databases give back what was stored.</summary>
    public DateTime Now { get; } = now;

    public DateOnly Today { get; } = StockholmTime.DateOf(now);

    public IReadOnlyCollection<Change> Changes => changes;

    /// <summary>Writes the changed copy of a state over the loaded one: only changed columns, conflicts detected.</summary>
    public void Replace<T>(T loaded, T changed)
        where T : class => Db.Entry(loaded).CurrentValues.SetValues(changed);

    /// <summary>The ticket of a command, as it was looked at.</summary>
    public async Task<Result<Ticket>> LoadTicketAsync(
        TicketCommandTarget target,
        CancellationToken ct
    )
    {
        if (await FindTicketAsync(target.Number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, target.Number);
        }

        var version = Db.Entry(ticket).Property<long>(WorkbenchDb.VersionProperty).CurrentValue;
        return target.ExpectedVersion is { } seen && seen != version
            ? Refusal.Because(RefusalCode.ConcurrencyConflict)
            : ticket;
    }

    /// <summary>
    /// A ticket, after the turn of those who write for its customer just now: read before that turn, it would be what they
    /// have changed meanwhile, again and again where many write at once.
    /// </summary>
    public async Task<Ticket?> FindTicketAsync(int number, CancellationToken ct)
    {
        var customers = Db.Tickets.Where(t => t.Number == number).Select(t => (int?)t.CustomerId);
        if (await customers.SingleOrDefaultAsync(ct) is not { } customer)
        {
            return null;
        }

        await Db.LockAccountAsync(customer, ct);
        return await Db.Tickets.FindAsync([number], ct);
    }

    /// <summary>Stores a ticket after a change of state, with all that is kept of it.</summary>
    public void StoreTransition(Ticket loaded, TicketTransition move)
    {
        Replace(loaded, move.Ticket);
        AddTransitionRecords(move);
    }

    /// <summary>Stores what is kept of a change of state, where the ticket itself is written otherwise.</summary>
    public void AddTransitionRecords(TicketTransition move)
    {
        Db.TicketChanges.Add(move.Change);
        if (move.EndedPause is { } pause)
        {
            Db.Pauses.Add(pause);
        }

        if (move.DeliveredCycle is { } delivered)
        {
            Db.DeliveredCycles.Add(delivered);
        }

        RecordChange(ChangeTopic.Ticket, move.Ticket.Number);
    }

    /// <summary>Tells live pages about it once the transaction is through.</summary>
    public void RecordChange(ChangeTopic topic, int id) => changes.Add(new(topic, id));

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
