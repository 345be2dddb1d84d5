using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

/// <summary>
/// A random history of sales, time, corrections, hand-overs, undos and locks. Steps that aren't possible are left out.
/// </summary>
internal sealed class BillingHistory
{
    public const int StepKinds = 12;

    private readonly List<Ticket> tickets =
    [
        .. Enumerable
            .Range(1, 3)
            .Select(no =>
                SampleTicket with
                {
                    Number = no,
                    CustomerId = 1 + no % 2,
                    Kind = TicketKind.Bug,
                    Funding = FundingMode.HourlyRate,
                    HourlyRateOre = 109_000,
                }
            ),
    ];

    private readonly List<TimeEntry> times = [];
    private readonly List<RefillCard> cards = [];
    private readonly HashSet<(int, int)> cancelled = [];
    private readonly List<MonthLockChange> lockChanges = [];
    private readonly HashSet<int> undone = [];
    private DateOnly today = Day("2026-06-01");

    public List<BillingHandOver> HandOvers { get; } = [];

    public List<BillingLine> Lines { get; } = [];

    public MonthLocks Locks => MonthLocks.From(lockChanges);

    public BillingMonth CurrentMonth => BillingMonth.FromDate(today);

    /// <summary>All months in which something can be due.</summary>
    public IEnumerable<BillingMonth> Months
    {
        get
        {
            for (
                var m = BillingMonth.FromDate(Day("2025-06-01"));
                m <= CurrentMonth.Next;
                m = m.Next
            )
            {
                yield return m;
            }
        }
    }

    public IReadOnlyList<BillingLine> Standing =>
        [.. Lines.Where(l => !undone.Contains(l.HandOverNo))];

    public IReadOnlyList<BillableItem> Items =>
        new BillableFacts(
            [
                .. tickets.Select(t => new BillableTicket(
                    t,
                    [.. times.Where(e => e.TicketNumber == t.Number)],
                    []
                )),
            ],
            cards,
            cancelled,
            [],
            [],
            new Dictionary<int, ServiceAgreement>()
        ).Items();

    /// <summary>Returns what is due, as from the sources that the month can have.</summary>
    public IReadOnlyList<BillingLine> Due(BillingMonth month)
    {
        var (first, last) = Locks.DaysOf(month);
        return BillingBasis.Calculate(
            month,
            Items.Where(i => i.On >= first && i.On <= last),
            HandedOver().Where(l => l.Line.On >= first && l.Line.On <= last),
            Locks,
            null
        );
    }

    /// <summary>Returns what is due, as from all sources.</summary>
    public IReadOnlyList<BillingLine> DueFromAll(BillingMonth month) =>
        BillingBasis.Calculate(month, Items, HandedOver(), Locks, null);

    public void Play(int kind, int a, int b)
    {
        switch (kind)
        {
            case 0 or 1:
                Register(tickets[a % 3], 1 + b % 300, today.AddDays(-(a % 60)));
                break;
            case 2:
                Correct(a, 1 + b % 300);
                break;
            case 3:
                Correct(a, null);
                break;
            case 4:
                cards.Add(new(1 + a % 2, cards.Count + 1, today, 5, 5, 1 + b));
                break;
            case 5 when cards.Count > 0:
                cancelled.Add((cards[a % cards.Count].CustomerId, cards[a % cards.Count].SourceNo));
                break;
            case 6:
                Replace(
                    a % 3,
                    t =>
                        t with
                        {
                            BugClass = (BugClass)(1 + b % 4),
                            HourlyRateOre = 1 + b % 200_000,
                        }
                );
                break;
            case 7 or 8:
                HandOver(Months.ElementAt(a % Months.Count()));
                break;
            case 9 when HandOvers.Count > 0:
                Undo(HandOvers[a % HandOvers.Count]);
                break;
            case 10:
                ChangeLock(Months.ElementAt(a % Months.Count()), b % 3 > 0);
                break;
            case 11:
                today = today.AddDays(1 + a % 40);
                break;
        }
    }

    /// <summary>Hands over a month. Returns whether there was anything.</summary>
    public bool HandOver(BillingMonth month)
    {
        if (
            !BillingHandOverResult
                .Apply(month, Due(month), null, Locks, HandOvers.Count + 1, Anna, Utc)
                .TryGetValue(out var result, out _)
        )
        {
            return false;
        }

        HandOvers.Add(result.HandOver);
        Lines.AddRange(result.Lines);
        return true;
    }

    /// <summary>Moves to a day after every month, and removes every lock.</summary>
    public void EndAll()
    {
        today = today.AddYears(2);
        foreach (var month in Months.Where(Locks.IsLocked).ToList())
        {
            ChangeLock(month, isLocked: false);
        }
    }

    private DateTime Utc => today.ToDateTime(new(12, 0), DateTimeKind.Utc);

    private List<HandedOverLine> HandedOver() =>
        Lines.ConvertAll(l => new HandedOverLine(l, !undone.Contains(l.HandOverNo)));

    private void Register(Ticket ticket, int minutes, DateOnly on)
    {
        times.Add(
            TimeEntryFor(ticket, minutes) with
            {
                WorkedOn = on,
                No = times.Count + 1,
                Activity = (Activity)(minutes % 4),
            }
        );
    }

    private void Correct(int at, int? minutes)
    {
        var open = UnreversedTimeEntries.From(times);
        if (open.Count == 0)
        {
            return;
        }

        var wrong = open[at % open.Count];
        times.Add(
            wrong with
            {
                No = times.Count + 1,
                Minutes = -wrong.Minutes,
                ReversedEntryNo = wrong.No,
            }
        );
        if (minutes is { } corrected)
        {
            Register(
                tickets.Single(t => t.Number == wrong.TicketNumber),
                corrected,
                wrong.WorkedOn.AddDays(-(at % 40))
            );
        }
    }

    private void Replace(int at, Func<Ticket, Ticket> change) => tickets[at] = change(tickets[at]);

    private void Undo(BillingHandOver handOver)
    {
        var keys = Lines
            .Where(l => l.HandOverNo == handOver.No)
            .ToDictionary(l => l.SourceKey, l => l.LineNo, StringComparer.Ordinal);
        var later = Standing
            .Where(l => keys.TryGetValue(l.SourceKey, out var no) && l.LineNo > no)
            .Select(l => (int?)l.HandOverNo)
            .Max();
        var before = undone.Contains(handOver.No)
            ? new BillingHandOverUndo(handOver.No, "Before", Utc, Anna.Id, Anna.Name)
            : null;
        if (
            BillingHandOverUndo
                .Create(handOver, before, later, Locks, "Wrong", Anna, Utc)
                .TryGetValue(out var undo, out _)
        )
        {
            undone.Add(undo.HandOverNo);
        }
    }

    private void ChangeLock(BillingMonth month, bool isLocked)
    {
        var before = lockChanges.FindAll(c => c.Month == month);
        var change = isLocked
            ? MonthLockChange.Lock(month, before, Anna, Utc)
            : MonthLockChange.Unlock(month, before, "Late", Anna, Utc);
        if (change.TryGetValue(out var stored, out _))
        {
            lockChanges.Add(stored);
        }
    }
}
