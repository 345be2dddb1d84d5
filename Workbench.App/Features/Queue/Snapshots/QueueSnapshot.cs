using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>The queue at one moment: its lines in their order, and what says which of them can start. Pages share it.</summary>
/// <param name="customers">The customers of the lines, by id.</param>
/// <param name="handedBack">The tickets that are passed over for somebody, by number (K4).</param>
/// <param name="version">The number of this snapshot on the node.</param>
public sealed class QueueSnapshot(
    ImmutableSortedSet<QueueLine> lines,
    ImmutableDictionary<int, QueueCustomer> customers,
    IReadOnlyDictionary<int, HandedBackTicket> handedBack,
    Minutes plannedTime,
    DateOnly today,
    long version
)
{
    /// <summary>Filters of which the lines are kept: those that pages of this node use at the same time.</summary>
    private const int MaxKeptFilters = 32;

    /// <summary>Stands for everybody who handed nothing back.</summary>
    private const int Anybody = 0;

    private readonly ConcurrentDictionary<int, QueueLine?> nextByPerson = new();
    private readonly ConcurrentDictionary<
        (QueueFilter Filter, string Culture),
        IReadOnlyList<QueueLine>
    > filtered = new();

    public static IComparer<QueueLine> Order { get; } =
        Comparer<QueueLine>.Create((a, b) => QueueOrder.Places.Compare(a.Place, b.Place));

    public static QueueSnapshot Empty { get; } =
        new(
            ImmutableSortedSet.Create(Order),
            ImmutableDictionary<int, QueueCustomer>.Empty,
            ImmutableDictionary<int, HandedBackTicket>.Empty,
            Minutes.Zero,
            DateOnly.MinValue,
            0
        );

    public ImmutableSortedSet<QueueLine> Lines { get; } = lines;

    public ImmutableDictionary<int, QueueCustomer> Customers { get; } = customers;

    public IReadOnlyDictionary<int, HandedBackTicket> HandedBack { get; } = handedBack;

    /// <summary>The planned time of all waiting tickets that is not registered yet.</summary>
    public Minutes PlannedTime { get; } = plannedTime;

    public DateOnly Today { get; } = today;

    public long Version { get; } = version;

    /// <summary>Returns the place in the whole queue, starting at 1.</summary>
    public int PositionOf(QueueLine line) => Lines.IndexOf(line) + 1;

    /// <summary>Whether take next can start the ticket.</summary>
    public bool IsReady(QueueLine line) =>
        line.State == TicketState.Queued && SufficiencyOf(line).AllowsStart;

    /// <summary>The ticket that take next would give a person now: one that they handed back is passed over (K4).</summary>
    public QueueLine? NextFor(int personId) =>
        nextByPerson.GetOrAdd(
            HandedBack.Values.Any(h => h.PersonId == personId) ? personId : Anybody,
            person =>
                Lines.FirstOrDefault(l =>
                    IsReady(l) && HandedBack.GetValueOrDefault(l.Number)?.PersonId != person
                )
        );

    /// <summary>Returns the lines that a filter shows, in the order of the queue.</summary>
    /// <param name="subjects">The subjects by number; needed for a filter with a text.</param>
    public IReadOnlyList<QueueLine> Apply(
        QueueFilter filter,
        IReadOnlyDictionary<int, string>? subjects
    )
    {
        if (filter.IsEmpty)
        {
            return Lines;
        }

        if (filtered.Count >= MaxKeptFilters)
        {
            filtered.Clear();
        }

        return filtered.GetOrAdd(
            (filter, CultureInfo.CurrentCulture.Name),
            key => [.. Lines.Where(l => Matches(key.Filter, l, subjects))]
        );
    }

    private bool Matches(
        QueueFilter filter,
        QueueLine line,
        IReadOnlyDictionary<int, string>? subjects
    ) =>
        (filter.Size is null || filter.Size == line.Size)
        && (
            filter.Text is null
            || filter.MatchesText(
                line.Number,
                subjects?.GetValueOrDefault(line.Number),
                Customers[line.CustomerId].Customer
            )
        )
        && (filter.Show is null || (filter.Show is QueueFilter.Ready) == IsReady(line));

    private Sufficiency SufficiencyOf(QueueLine line)
    {
        var customer = Customers[line.CustomerId];
        return SufficiencyCheck.Calculate(
            line.Need,
            customer.Customer,
            customer.Agreement,
            customer.Account,
            Today
        );
    }
}
