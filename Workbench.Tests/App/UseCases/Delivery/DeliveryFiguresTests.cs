using System.Globalization;
using FluentAssertions;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Delivery;

/// <summary>
/// Compares every figure of the delivery page with plain calculations over the raw history of random years, which share no code
/// with the program: no record of a delivery is read, and open tickets are found by replaying the changes.
/// </summary>
[Rule("D1")]
[Rule("D2")]
[Rule("D3")]
public sealed class DeliveryFiguresTests
{
    private static readonly TicketState[] OpenStates =
    [
        TicketState.New,
        TicketState.Queued,
        TicketState.Started,
        TicketState.AwaitingCustomer,
        TicketState.AwaitingFunding,
        TicketState.Escalated,
    ];

    public static TheoryData<StorageProvider, int> Years =>
        [
            .. Enumerable
                .Range(1, 6)
                .Select(seed => new TheoryDataRow<StorageProvider, int>(
                    seed % 2 == 0 ? StorageProvider.PostgreSql : StorageProvider.Sqlite,
                    seed
                )),
        ];

    [Theory]
    [MemberData(nameof(Years))]
    public async Task Every_figure_is_what_the_raw_history_says(StorageProvider provider, int seed)
    {
        await using var host = await TestHost.OpenAsync(provider);
        Actor[] people =
        [
            await host.CreatePersonAsync("Anna", Roles.Technician),
            await host.CreatePersonAsync("Bo", Roles.Technician),
            await host.CreatePersonAsync("Per", Roles.TeamLead),
        ];
        int[] customers =
        [
            await host.CreateCustomerAsync("1001", hours: 10),
            await host.CreateCustomerAsync("1002", hours: 10),
        ];
        host.Clock.Advance(TimeSpan.FromHours(seed * 977));
        var year = await DeliveryYear.AddAsync(host, seed, people, customers);
        var random = new Random(seed);
        foreach (var choice in Enum.GetValues<DeliveryPeriodChoice>())
        {
            var filtered = random.Next(2) == 0;
            var selection = new DeliverySelection(
                choice,
                choice == DeliveryPeriodChoice.Own
                    ? host.Today.AddDays(-random.Next(100, 300))
                    : null,
                choice == DeliveryPeriodChoice.Own
                    ? host.Today.AddDays(-random.Next(0, 100))
                    : null,
                filtered && random.Next(2) == 0 ? people[random.Next(3)].Id : null,
                filtered && random.Next(2) == 0 ? (SizeClass)random.Next(2) : null,
                filtered && random.Next(2) == 0 ? (TicketKind)random.Next(3) : null,
                filtered && random.Next(2) == 0 ? "1002" : null
            );
            var view = await host.Get<DeliveryFiguresQuery>()
                .RunAsync(people[2], selection, default);
            var open = await host.Get<DeliveryQuery>().RunAsync(people[2], selection, default);

            var plain = new Plain(
                year,
                selection,
                customers[1],
                host.Clock.GetUtcNow().UtcDateTime
            );
            plain.CompareOnTime(view);
            plain.CompareFlow(view);
            plain.CompareWaits(view);
            plain.CompareEstimates(view);
            plain.CompareWork(view);
            plain.CompareExceptions(view);
            plain.CompareOpen(open);
        }
    }

    /// <summary>The plain calculations.</summary>
    private sealed class Plain
    {
        private readonly DeliveryYear year;
        private readonly DeliverySelection selection;
        private readonly DateTime now;
        private readonly DeliveryPeriod period;
        private readonly ILookup<int, TicketChange> changes;
        private readonly Dictionary<int, Ticket> tickets;
        private readonly HashSet<int> matching;
        private readonly List<Delivery> delivered;

        public Plain(DeliveryYear year, DeliverySelection selection, int customer, DateTime now)
        {
            (this.year, this.selection, this.now) = (year, selection, now);
            period = selection.PeriodOf(StockholmTime.DateOf(now));
            changes = year.Changes.ToLookup(c => c.TicketNumber);
            tickets = year.Tickets.ToDictionary(t => t.Number);
            bool Suits(Ticket t) =>
                (selection.Size is null || t.Size == selection.Size)
                && (selection.Kind is null || t.Kind == selection.Kind)
                && (selection.Customer is null || t.CustomerId == customer);
            matching =
            [
                .. year
                    .Tickets.Where(t =>
                        Suits(t)
                        && (
                            selection.TechnicianId is null
                            || t.TechnicianId == selection.TechnicianId
                        )
                    )
                    .Select(t => t.Number),
            ];
            suiting = [.. year.Tickets.Where(Suits).Select(t => t.Number)];
            delivered = [.. year.Tickets.Where(Suits).SelectMany(Deliveries)];
        }

        private readonly HashSet<int> suiting;

        public void CompareOnTime(DeliveryFiguresView view)
        {
            foreach (var week in view.Weeks)
            {
                var inWeek = delivered.Where(d => IsIn(d.At, week.Part)).ToList();
                week.Counts.Delivered.Should().Be(inWeek.Count);
                week.Counts.WithinFirstBound.Should().Be(inWeek.Count(d => IsWithin(d, 7)));
                week.Counts.WithinSecondBound.Should().Be(inWeek.Count(d => IsWithin(d, 14)));
            }

            view.AllWeeks.Delivered.Should().Be(delivered.Count(d => IsIn(d.At, period)));
        }

        public void CompareFlow(DeliveryFiguresView view)
        {
            var isWhole = selection.TechnicianId is null;
            foreach (var week in view.Flow.Weeks)
            {
                var end = StockholmTime.ToUtc(week.Week.Days.To.AddDays(1).ToDateTime(default));
                var inWeek = year
                    .Changes.Where(c =>
                        matching.Contains(c.TicketNumber) && IsIn(c.ChangedAt, week.Week)
                    )
                    .ToList();
                week.Submitted.Should().Be(inWeek.Count(c => c.Kind == TicketChangeKind.Submitted));
                week.Reopened.Should()
                    .Be(
                        inWeek.Count(c =>
                            c.FromState is { } from && !IsOpen(from) && IsOpen(c.ToState)
                        )
                    );
                week.Ended.Should()
                    .Be(
                        inWeek.Count(c => c.ToState is TicketState.Withdrawn or TicketState.Merged)
                    );
                week.Delivered.Should().Be(delivered.Count(d => IsIn(d.At, week.Week)));
                if (isWhole)
                {
                    // A technician's deliveries are their own, also of tickets that others have now.
                    week.OpenAtEnd.Should().Be(matching.Count(n => IsOpenAt(n, end)));
                }
            }
        }

        public void CompareWaits(DeliveryFiguresView view)
        {
            var inPeriod = delivered.Where(d => IsIn(d.At, period)).ToList();
            long SecondsIn(TicketState state) =>
                inPeriod.Sum(d =>
                    year.Pauses.Where(p =>
                            p.TicketNumber == d.Number
                            && p.State == state
                            && p.StartedAt >= d.Start
                            && p.EndedAt <= d.At
                        )
                        .Sum(p => (long)(p.EndedAt - p.StartedAt).TotalSeconds)
                );
            view.Waiting.CustomerSeconds.Should().Be(SecondsIn(TicketState.AwaitingCustomer));
            view.Waiting.FundingSeconds.Should().Be(SecondsIn(TicketState.AwaitingFunding));
            view.Waiting.TriageSeconds.Should()
                .Be(
                    inPeriod
                        .Where(d => d.Cycle == 1)
                        .Sum(d =>
                            (long)
                                (
                                    changes[d.Number]
                                        .First(c => c.Kind == TicketChangeKind.Triaged)
                                        .ChangedAt - d.Start
                                ).TotalSeconds
                        )
                );
            view.PlannedMinutes.Should()
                .Be(inPeriod.Sum(d => (long)tickets[d.Number].PlannedTime.Value));
        }

        public void CompareEstimates(DeliveryFiguresView view)
        {
            var first = delivered
                .Where(d =>
                    IsIn(d.At, period)
                    && d.Cycle == 1
                    && tickets[d.Number].EstimateMinutes is not null
                )
                .ToList();
            EstimateAccuracy Of(IEnumerable<Delivery> some)
            {
                var list = some.ToList();
                return new(
                    list.Count,
                    list.Sum(d => (long)tickets[d.Number].EstimateMinutes!.Value),
                    list.Sum(d => (long)TookUntil(d)),
                    list.Count(d => TookUntil(d) > tickets[d.Number].EstimateMinutes)
                );
            }

            view.Estimates.All.Should().Be(Of(first));
            view.Estimates.Sizes.Should()
                .Equal(
                    first
                        .GroupBy(d => tickets[d.Number].Size)
                        .OrderBy(g => g.Key)
                        .Select(g => (g.Key, Of(g)))
                );
            view.Estimates.Kinds.Should()
                .Equal(
                    first
                        .GroupBy(d => tickets[d.Number].Kind)
                        .OrderBy(g => g.Key)
                        .Select(g => (g.Key, Of(g)))
                );
            view.Estimates.Technicians.Select(t => (t.TechnicianId, t.Accuracy))
                .Should()
                .BeEquivalentTo(first.GroupBy(d => d.TechnicianId).Select(g => (g.Key, Of(g))));
        }

        public void CompareWork(DeliveryFiguresView view)
        {
            var times = year
                .Times.Where(e =>
                    suiting.Contains(e.TicketNumber)
                    && e.WorkedOn >= period.From
                    && e.WorkedOn <= period.To
                    && (selection.TechnicianId is null || e.TechnicianId == selection.TechnicianId)
                )
                .ToList();
            view.People!.Work.Select(w => w.Work.TechnicianId)
                .Should()
                .BeEquivalentTo(times.Select(e => e.TechnicianId).Distinct());
            foreach (var (_, work) in view.People.Work)
            {
                var own = times.Where(e => e.TechnicianId == work.TechnicianId).ToList();
                work.Total.Should().Be(own.Sum(e => e.Minutes));
                work.Weeks.Should()
                    .Equal(
                        period
                            .Weeks()
                            .Select(w =>
                                own.Where(e =>
                                        ISOWeek.GetWeekOfYear(e.WorkedOn.ToDateTime(default))
                                            == w.Week.Number
                                        && ISOWeek.GetYear(e.WorkedOn.ToDateTime(default))
                                            == w.Week.Year
                                    )
                                    .Sum(e => e.Minutes)
                            )
                    );
                work.Months.Should()
                    .Equal(
                        period.Months.Select(m =>
                            own.Where(e => e.WorkedOn.Year == m.Year && e.WorkedOn.Month == m.Month)
                                .Sum(e => e.Minutes)
                        )
                    );
            }
        }

        public void CompareExceptions(DeliveryFiguresView view)
        {
            var inPeriod = year
                .Changes.Where(c => matching.Contains(c.TicketNumber) && IsIn(c.ChangedAt, period))
                .ToList();
            var overtakings = inPeriod
                .Where(c =>
                    c.Kind is TicketChangeKind.MovedToFront or TicketChangeKind.HandedBack
                    || c is { Kind: TicketChangeKind.HoursMissing, FromState: TicketState.Queued }
                )
                .ToList();
            view.People!.ExceptionCounts.Should()
                .BeEquivalentTo(
                    overtakings
                        .GroupBy(c => c.ActorName, StringComparer.Ordinal)
                        .Select(g => new DeliveryFiguresView.ExceptionCount(
                            g.Key,
                            g.Count(c => c.Kind == TicketChangeKind.MovedToFront),
                            g.Count(c => c.Kind == TicketChangeKind.HandedBack),
                            0,
                            g.Count(c => c.Kind == TicketChangeKind.HoursMissing)
                        ))
                );
            view.People.Exceptions.Select(e => (e.Number, e.At))
                .Should()
                .Equal(
                    overtakings
                        .OrderByDescending(c => c.ChangedAt)
                        .ThenBy(c => c.TicketNumber)
                        .Take(20)
                        .Select(c => (c.TicketNumber, c.ChangedAt))
                );
            view.ReopenedOften.Select(t => (t.Number, t.Times))
                .Should()
                .Equal(
                    inPeriod
                        .Where(c => c.Kind == TicketChangeKind.Reopened)
                        .Select(c => c.TicketNumber)
                        .Distinct()
                        .Select(n =>
                            (n, changes[n].Count(c => c.Kind == TicketChangeKind.Reopened))
                        )
                        .Where(t => t.Item2 > 1)
                        .OrderByDescending(t => t.Item2)
                        .ThenBy(t => t.n)
                        .Take(20)
                );
        }

        public void CompareOpen(DeliveryView view)
        {
            var open = matching.Select(n => tickets[n]).Where(t => IsOpen(t.State)).ToList();
            view.Counts.Open.Should().Be(open.Count);
            view.Counts.Late.Should().Be(open.Count(t => !IsWithin(AsDelivery(t), 14)));
            view.Counts.Due.Should()
                .Be(open.Count(t => IsWithin(AsDelivery(t), 14) && !IsWithin(AsDelivery(t), 7)));
            view.States.Sum(s => s.Count).Should().Be(open.Count);
            view.Ages.Select(a => (a.State, a.Count))
                .Should()
                .Equal(
                    open.GroupBy(t => t.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))
                );
            view.Queue.Select(q => (q.Size, q.Count, q.Minutes))
                .Should()
                .Equal(
                    open.Where(t => t is { State: TicketState.Queued, Size: not null })
                        .GroupBy(t => t.Size!.Value)
                        .OrderBy(g => g.Key)
                        .Select(g =>
                            (
                                g.Key,
                                g.Count(),
                                g.Sum(t =>
                                    (long)
                                        Math.Max(
                                            0,
                                            (
                                                t.EstimateMinutes
                                                ?? (t.Size == SizeClass.Small ? 60 : 240)
                                            ) - t.RegisteredMinutes
                                        )
                                )
                            )
                        )
                );
            view.OutlookTotal.Should()
                .Be(
                    open.Count(t =>
                        !IsWithin(AsDelivery(t), 14)
                        || (t.PausedSince is null && IsLateWithinAWeek(t))
                    )
                );
            view.WaitsTotal.Should()
                .Be(
                    open.Count(t =>
                        t.State
                            is TicketState.New
                                or TicketState.AwaitingCustomer
                                or TicketState.AwaitingFunding
                    )
                );
        }

        private bool IsLateWithinAWeek(Ticket ticket)
        {
            var now = AsDelivery(ticket);
            return !IsWithin(now with { At = now.At.AddDays(7).AddSeconds(1) }, 14);
        }

        private Delivery AsDelivery(Ticket ticket) =>
            new(
                ticket.Number,
                ticket.Cycle,
                ticket.ReopenedAt ?? ticket.SubmittedAt,
                now,
                ticket.PausedSeconds
                    + (ticket.PausedSince is { } since ? (now - since).TotalSeconds : 0),
                ticket.TechnicianId
            );

        private IEnumerable<Delivery> Deliveries(Ticket ticket)
        {
            var (cycle, start, technician) = (1, ticket.SubmittedAt, ticket.TechnicianId);
            foreach (var change in changes[ticket.Number].OrderBy(c => c.No))
            {
                if (change.Kind == TicketChangeKind.Reopened)
                {
                    (cycle, start) = (cycle + 1, change.ChangedAt);
                }
                else if (change.Kind == TicketChangeKind.Delivered)
                {
                    // Who registered the time at the delivery had the ticket.
                    var who = year
                        .Times.First(e =>
                            e.TicketNumber == ticket.Number && e.RecordedAt == change.ChangedAt
                        )
                        .TechnicianId;
                    if (selection.TechnicianId is null || who == selection.TechnicianId)
                    {
                        yield return new(
                            ticket.Number,
                            cycle,
                            start,
                            change.ChangedAt,
                            year.Pauses.Where(p =>
                                    p.TicketNumber == ticket.Number
                                    && p.StartedAt >= start
                                    && p.EndedAt <= change.ChangedAt
                                )
                                .Sum(p => (p.EndedAt - p.StartedAt).TotalSeconds),
                            who
                        );
                    }
                }
            }
        }

        private int TookUntil(Delivery delivery) =>
            year
                .Times.Where(e => e.TicketNumber == delivery.Number && e.RecordedAt <= delivery.At)
                .Sum(e => e.Minutes);

        private bool IsWithin(Delivery delivery, int days)
        {
            var extra = year
                .BusyPeriods.Where(b =>
                    b.From <= StockholmTime.DateOf(delivery.Start)
                    && StockholmTime.DateOf(delivery.Start) <= b.To
                )
                .Sum(b => b.ExtraDays);
            var bound = StockholmTime.ToUtc(
                StockholmTime.ToLocal(delivery.Start).AddDays(days + extra)
            );
            return delivery.At.AddSeconds(-delivery.PausedSeconds) <= bound;
        }

        private bool IsOpenAt(int number, DateTime at) =>
            changes[number].LastOrDefault(c => c.ChangedAt < at) is { } last
            && IsOpen(last.ToState);

        private static bool IsOpen(TicketState state) => OpenStates.Contains(state);

        private static bool IsIn(DateTime at, PeriodWeek week) => IsIn(at, week.Days);

        private static bool IsIn(DateTime at, DeliveryPeriod days) =>
            StockholmTime.DateOf(at) is var day && day >= days.From && day <= days.To;

        private sealed record Delivery(
            int Number,
            int Cycle,
            DateTime Start,
            DateTime At,
            double PausedSeconds,
            int? TechnicianId
        );
    }
}
