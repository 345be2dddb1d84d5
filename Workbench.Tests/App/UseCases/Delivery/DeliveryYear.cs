using Workbench.App.Commands;
using Workbench.App.Storage.Mappings;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Delivery;

/// <summary>
/// The raw history of a random year: tickets, their changes, pauses and time. The record of each delivery is made as the command
/// makes it; who checks the figures doesn't read it.
/// </summary>
internal sealed class DeliveryYear
{
    private readonly Random random;
    private readonly DateTime now;
    private readonly IReadOnlyList<Actor> people;
    private readonly IReadOnlyList<int> customers;
    private readonly DeliveryTargetCalculator targets;

    private DeliveryYear(
        Random random,
        DateTime now,
        IReadOnlyList<Actor> people,
        IReadOnlyList<int> customers,
        IReadOnlyList<BusyPeriod> busyPeriods
    )
    {
        (this.random, this.now, this.people, this.customers) = (random, now, people, customers);
        BusyPeriods = busyPeriods;
        targets = new(busyPeriods, true, now);
    }

    public List<Ticket> Tickets { get; } = [];
    public List<TicketChange> Changes { get; } = [];
    public List<Pause> Pauses { get; } = [];
    public List<TimeEntry> Times { get; } = [];
    public IReadOnlyList<BusyPeriod> BusyPeriods { get; }
    private List<DeliveredCycle> Records { get; } = [];

    public static async Task<DeliveryYear> AddAsync(
        TestHost host,
        int seed,
        IReadOnlyList<Actor> people,
        IReadOnlyList<int> customers
    )
    {
        var random = new Random(seed);
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var busyFrom = host.Today.AddDays(-random.Next(20, 200));
        var year = new DeliveryYear(
            random,
            now,
            people,
            customers,
            [new(1, busyFrom, busyFrom.AddDays(20), random.Next(1, 15), "Busy")]
        );
        for (var number = 1; number <= 400; number++)
        {
            year.AddTicket(number);
        }

        await year.SaveAsync(host);
        return year;
    }

    private void AddTicket(int number)
    {
        var at = now.AddMinutes(-random.Next(1, 365 * 1_440));
        var size = random.Next(8) == 0 ? (SizeClass?)null : (SizeClass)random.Next(2);
        var bounds = size is { } known ? SizeBounds.FromSize(known) : null;
        var ticket = new Ticket(
            number,
            customers[random.Next(customers.Count)],
            (TicketKind)random.Next(3),
            $"Ticket {number}",
            at,
            TicketState.New,
            size,
            bounds is null || random.Next(3) == 0
                ? null
                : random.Next(bounds.From + 1, bounds.To!.Value),
            FundingMode.ServiceHours,
            null,
            null,
            0,
            0,
            0,
            null,
            0,
            null,
            1,
            1
        );
        ticket = Move(ticket, at, TicketChangeKind.Submitted, TicketState.New, from: null);
        while (at < now && Next(ticket, at = at.AddMinutes(random.Next(30, 9_000))) is { } next)
        {
            ticket = next;
        }

        Tickets.Add(ticket);
    }

    private Ticket? Next(Ticket ticket, DateTime at) =>
        at >= now
            ? null
            : ticket.State switch
            {
                TicketState.New when ticket.Size is null => random.Next(3) == 0
                    ? Move(ticket, at, TicketChangeKind.Withdrawn, TicketState.Withdrawn)
                    : null,
                TicketState.New => Move(ticket, at, TicketChangeKind.Triaged, TicketState.Queued),
                TicketState.Queued => NextOfQueued(ticket, at),
                TicketState.Started => NextOfStarted(ticket, at),
                TicketState.AwaitingCustomer => Move(
                    ticket,
                    at,
                    TicketChangeKind.CustomerAnswered,
                    TicketState.Started
                ),
                TicketState.AwaitingFunding => Move(
                    ticket,
                    at,
                    TicketChangeKind.HoursArrived,
                    ticket.TechnicianId is null ? TicketState.Queued : TicketState.Started
                ),
                TicketState.Delivered => random.Next(4) == 0
                    ? Move(
                        ticket with
                        {
                            Cycle = ticket.Cycle + 1,
                            ReopenedAt = at,
                            PausedSeconds = 0,
                            DeliveredAt = null,
                        },
                        at,
                        TicketChangeKind.Reopened,
                        TicketState.Started
                    )
                    : Move(ticket, at, TicketChangeKind.Closed, TicketState.Closed),
                TicketState.Withdrawn when random.Next(3) == 0 => Move(
                    ticket,
                    at,
                    TicketChangeKind.WithdrawalUndone,
                    TicketState.New
                ),
                _ => null,
            };

    private Ticket NextOfQueued(Ticket ticket, DateTime at) =>
        random.Next(10) switch
        {
            0 => Move(ticket, at, TicketChangeKind.HoursMissing, TicketState.AwaitingFunding),
            1 => Move(ticket, at, TicketChangeKind.MovedToFront, TicketState.Queued),
            2 => Move(ticket, at, TicketChangeKind.Merged, TicketState.Merged),
            _ => Move(
                ticket with
                {
                    TechnicianId = people[random.Next(people.Count)].Id,
                },
                at,
                TicketChangeKind.TakenFromQueue,
                TicketState.Started
            ),
        };

    private Ticket NextOfStarted(Ticket ticket, DateTime at) =>
        random.Next(8) switch
        {
            0 => Move(ticket, at, TicketChangeKind.AskedCustomer, TicketState.AwaitingCustomer),
            1 => Move(ticket, at, TicketChangeKind.HoursMissing, TicketState.AwaitingFunding),
            2 => Move(
                ticket with
                {
                    TechnicianId = null,
                },
                at,
                TicketChangeKind.HandedBack,
                TicketState.Queued
            ),
            _ => Deliver(Work(ticket, at), at),
        };

    private Ticket Work(Ticket ticket, DateTime at)
    {
        var entry = new TimeEntry(
            ticket.Number,
            ticket.NextTimeEntryNo,
            ticket.CustomerId,
            ticket.TechnicianId!.Value,
            StockholmTime.DateOf(at),
            random.Next(5, 200),
            Activity.Fix,
            "",
            at
        );
        Times.Add(entry);
        if (random.Next(6) != 0)
        {
            return ticket with
            {
                NextTimeEntryNo = ticket.NextTimeEntryNo + 1,
                RegisteredMinutes = ticket.RegisteredMinutes + entry.Minutes,
            };
        }

        Times.Add(
            entry with
            {
                No = entry.No + 1,
                Minutes = -entry.Minutes,
                ReversedEntryNo = entry.No,
            }
        );
        return ticket with { NextTimeEntryNo = ticket.NextTimeEntryNo + 2 };
    }

    private Ticket Deliver(Ticket ticket, DateTime at)
    {
        var triaged = Changes
            .Where(c => c.TicketNumber == ticket.Number && c.Kind == TicketChangeKind.Triaged)
            .Select(c => (DateTime?)c.ChangedAt)
            .FirstOrDefault();
        var record = new DeliveredCycle(
            ticket.Number,
            ticket.Cycle,
            ticket.TargetStartsAt,
            at,
            ticket.PausedSeconds,
            ticket.TechnicianId
        );
        var pauses = Pauses.Where(p => p.TicketNumber == ticket.Number);
        Records.Add(
            targets.Freeze(
                DeliveryFacts.AddWaits(DeliveryFacts.Add(record, ticket), pauses, triaged)
            )
        );
        return Move(
            ticket with
            {
                DeliveredAt = at,
            },
            at,
            TicketChangeKind.Delivered,
            TicketState.Delivered
        );
    }

    private Ticket Move(Ticket ticket, DateTime at, TicketChangeKind kind, TicketState to) =>
        Move(ticket, at, kind, to, ticket.State);

    private Ticket Move(
        Ticket ticket,
        DateTime at,
        TicketChangeKind kind,
        TicketState to,
        TicketState? from
    )
    {
        var who = people[random.Next(people.Count)];
        Changes.Add(
            new(ticket.Number, ticket.NextChangeNo, at, who.Id, who.Name, kind, from, to, "Why")
        );
        if (ticket.PausedSince is { } since && !Pause.IsPause(to))
        {
            var pause = new Pause(
                ticket.Number,
                ticket.NextPauseNo,
                ticket.Cycle,
                ticket.State,
                since,
                at
            );
            Pauses.Add(pause);
            ticket = ticket with
            {
                NextPauseNo = ticket.NextPauseNo + 1,
                PausedSeconds = ticket.PausedSeconds + pause.Seconds,
            };
        }

        return ticket with
        {
            State = to,
            NextChangeNo = ticket.NextChangeNo + 1,
            PausedSince = Pause.IsPause(to) ? at : null,
        };
    }

    private async Task SaveAsync(TestHost host) =>
        await host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenYear", Roles.Administrator, "year", null),
                (context, _) =>
                {
                    context.Db.AddRange(Tickets);
                    context.Db.AddRange(Changes);
                    context.Db.AddRange(Pauses);
                    context.Db.AddRange(Records);
                    context.Db.AddRange(Times);
                    foreach (var period in BusyPeriods)
                    {
                        var entry = context.Db.Add(period);
                        entry.Property(DeliveryMapping.EnteredAtProperty).CurrentValue =
                            context.Now;
                    }

                    return Task.FromResult<Outcome<Unit>>(Unit.Value);
                },
                default
            );
}
