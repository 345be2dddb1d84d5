using System.Collections.Immutable;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>Creates each snapshot from the one before and what changed. Used by one caller at a time.</summary>
internal sealed class QueueSnapshotReader(QueueReader reader)
{
    private readonly Dictionary<int, QueueLine> linesByNumber = [];
    private Dictionary<int, string>? subjects;

    /// <summary>Returns the subjects of waiting tickets. They are read when a text is first looked for.</summary>
    public async Task<IReadOnlyDictionary<int, string>> GetSubjectsAsync(
        Func<Task<WorkbenchDb>> createDbContext
    )
    {
        if (subjects is null)
        {
            await using var db = await createDbContext();
            subjects = await QueueReader.ReadSubjectsAsync(db, CancellationToken.None);
        }

        return subjects;
    }

    /// <summary>Reads all lines and their customers.</summary>
    public async Task<QueueSnapshot> ReadAllAsync(WorkbenchDb db, long version, DateTime now)
    {
        var lines = await QueueReader.ReadLinesAsync(db, CancellationToken.None);
        var customers = await ReadCustomersAsync(db, lines.Select(l => l.CustomerId), now);
        var handedBack = await db.LoadHandedBackAsync(now, CancellationToken.None);
        subjects = null;
        linesByNumber.Clear();
        foreach (var line in lines)
        {
            linesByNumber.Add(line.Number, line);
        }

        return new(
            ImmutableSortedSet.CreateRange(QueueSnapshot.Order, lines),
            ImmutableDictionary.CreateRange(customers),
            handedBack,
            new(lines.Sum(l => l.Need.Planned.Value)),
            StockholmTime.DateOf(now),
            version
        );
    }

    /// <summary>Reads only what changed since a snapshot.</summary>
    /// <returns>The next snapshot, and the changed tickets, whatever their state.</returns>
    public async Task<(QueueSnapshot Next, IReadOnlyList<Ticket> Changed)> ReadChangedAsync(
        WorkbenchDb db,
        QueueSnapshot before,
        QueueChanges taken,
        DateTime now
    )
    {
        var tickets = await QueueReader.ReadTicketsAsync(db, taken.Tickets, CancellationToken.None);
        var waiting = tickets.Where(TicketCondition.IsInQueue.Holds).ToList();
        var customers = await ReadCustomersAsync(
            db,
            taken
                .Customers.Where(before.Customers.ContainsKey)
                .Concat(
                    waiting.Select(t => t.CustomerId).Where(id => !before.Customers.ContainsKey(id))
                ),
            now
        );
        var handedBack =
            tickets.Count > 0
                ? await db.LoadHandedBackAsync(now, CancellationToken.None)
                : before
                    .HandedBack.Values.Where(h => h.Until > now)
                    .ToDictionary(h => h.TicketNumber);
        var (lines, plannedMinutes) = Replace(before, taken.Tickets, waiting);
        NoteSubjects(taken.Tickets, waiting);
        var next = new QueueSnapshot(
            lines,
            before.Customers.SetItems(customers),
            handedBack,
            new(plannedMinutes),
            before.Today,
            before.Version + 1
        );
        return (next, tickets);
    }

    /// <summary>Replaces the lines of changed tickets by those that are waiting now.</summary>
    private (ImmutableSortedSet<QueueLine> Lines, int PlannedMinutes) Replace(
        QueueSnapshot snapshot,
        IReadOnlySet<int> changed,
        IEnumerable<Ticket> waiting
    )
    {
        var lines = snapshot.Lines.ToBuilder();
        var minutes = snapshot.PlannedTime.Value;
        foreach (var number in changed)
        {
            if (linesByNumber.Remove(number, out var line))
            {
                lines.Remove(line);
                minutes -= line.Need.Planned.Value;
            }
        }

        foreach (var added in waiting.Select(QueueLine.From))
        {
            linesByNumber.Add(added.Number, added);
            lines.Add(added);
            minutes += added.Need.Planned.Value;
        }

        return (lines.ToImmutable(), minutes);
    }

    private void NoteSubjects(IReadOnlySet<int> changed, IEnumerable<Ticket> waiting)
    {
        if (subjects is null)
        {
            return;
        }

        foreach (var number in changed)
        {
            subjects.Remove(number);
        }

        foreach (var ticket in waiting)
        {
            subjects[ticket.Number] = ticket.Subject;
        }
    }

    private async Task<IEnumerable<KeyValuePair<int, QueueCustomer>>> ReadCustomersAsync(
        WorkbenchDb db,
        IEnumerable<int> ids,
        DateTime now
    ) =>
        (
            await reader.ReadCustomersAsync(db, [.. ids.Distinct()], now, CancellationToken.None)
        ).Select(c => KeyValuePair.Create(c.Customer.Id, c));
}
