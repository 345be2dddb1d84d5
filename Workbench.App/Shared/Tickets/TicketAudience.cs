using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Shared.Tickets;

/// <summary>
/// Says whom a changed ticket concerns: who works on it, has worked on it or had it before, watches it, is mentioned or has asked
/// a question on it. Every open page asks at every change, so the people of a ticket are read once for all pages of this node.
/// </summary>
public sealed class TicketAudience(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher
) : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);
    private Audiences kept = new(-1, []);

    /// <summary>Returns whether any of the tickets concerns the person. Tickets that don't exist concern nobody.</summary>
    public async ValueTask<bool> ConcernsAsync(
        int personId,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    )
    {
        var audiences = Current();
        if (!audiences.Contain(tickets))
        {
            await semaphore.WaitAsync(ct);
            try
            {
                audiences = Current();
                if (!audiences.Contain(tickets))
                {
                    audiences = await ReadAsync(audiences, tickets, ct);
                    kept = audiences;
                }
            }
            finally
            {
                semaphore.Release();
            }
        }

        return tickets.Any(t => audiences.People[t].Contains(personId));
    }

    public void Dispose() => semaphore.Dispose();

    /// <summary>What was read before the last change of a ticket is out of date.</summary>
    private Audiences Current()
    {
        var version = publisher.VersionOf(ChangeTopic.Ticket);
        return kept.Version == version ? kept : new(version, []);
    }

    private async Task<Audiences> ReadAsync(
        Audiences before,
        IReadOnlyCollection<int> tickets,
        CancellationToken ct
    )
    {
        var missing = tickets.Where(t => !before.People.ContainsKey(t)).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var read = await PeopleOf(db, missing).ToListAsync(ct);
        var people = new Dictionary<int, HashSet<int>>(before.People);
        foreach (var ticket in missing)
        {
            people[ticket] = [];
        }

        foreach (var pair in read)
        {
            people[pair.Ticket].Add(pair.Person);
        }

        return before with
        {
            People = people,
        };
    }

    private static IQueryable<TicketPerson> PeopleOf(WorkbenchDb db, List<int> tickets) =>
        db
            .Tickets.Where(t => tickets.Contains(t.Number) && t.TechnicianId != null)
            .Select(t => new TicketPerson { Ticket = t.Number, Person = t.TechnicianId!.Value })
            .Concat(
                db.TicketWatches.Where(w => tickets.Contains(w.TicketNumber))
                    .Select(w => new TicketPerson { Ticket = w.TicketNumber, Person = w.PersonId })
            )
            .Concat(
                db.Mentions.Where(m => tickets.Contains(m.TicketNumber))
                    .Select(m => new TicketPerson { Ticket = m.TicketNumber, Person = m.PersonId })
            )
            .Concat(
                // The second part of the condition keeps PostgreSQL from the index of all questions: few rows are of one ticket.
                db.Messages.Where(m =>
                        tickets.Contains(m.TicketNumber)
                        && (m.Kind == MessageKind.Question || m.No < 0)
                    )
                    .Select(m => new TicketPerson { Ticket = m.TicketNumber, Person = m.AuthorId })
            )
            .Concat(
                db.TicketChanges.Where(c =>
                        tickets.Contains(c.TicketNumber) && c.FormerTechnicianId != null
                    )
                    .Select(c => new TicketPerson
                    {
                        Ticket = c.TicketNumber,
                        Person = c.FormerTechnicianId!.Value,
                    })
            )
            .Concat(
                db.TimeEntries.Where(e => tickets.Contains(e.TicketNumber))
                    .Select(e => new TicketPerson
                    {
                        Ticket = e.TicketNumber,
                        Person = e.TechnicianId,
                    })
            );

    private sealed class TicketPerson
    {
        public required int Ticket { get; init; }

        public required int Person { get; init; }
    }

    private sealed record Audiences(long Version, Dictionary<int, HashSet<int>> People)
    {
        public bool Contain(IReadOnlyCollection<int> tickets) => tickets.All(People.ContainsKey);
    }
}
