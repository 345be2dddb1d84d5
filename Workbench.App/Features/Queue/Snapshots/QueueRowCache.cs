using System.Collections.Concurrent;
using Workbench.App.Shared.Forecasts;
using Workbench.Domain.Delivery;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;

namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>
/// Keeps the rows that pages of this node show, so that a row is read and rendered once for all of them. A row that no page has
/// asked for during many changes is removed.
/// </summary>
internal sealed class QueueRowCache(ForecastCache forecasts, TimeProvider time)
{
    /// <summary>Fewer are not looked through for rows that no page shows any more.</summary>
    private const int MinRowsToRemove = 512;

    private const int MaxRows = 10_000;

    /// <summary>A page shows a newer snapshot within seconds, but many of them may come in that time.</summary>
    private const int MaxSnapshotsUnused = 20;

    private static readonly TimeSpan MaxTimeUnused = TimeSpan.FromMinutes(1);

    /// <summary>Tickets get older: their rows are calculated again after this time.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, KeptRow> kept = new();

    public void Clear() => kept.Clear();

    public bool Contains(int number) => kept.ContainsKey(number);

    /// <param name="version">The number of the snapshot for whose rows they were read.</param>
    public void Add(IEnumerable<QueueRowContent> contents, long version)
    {
        foreach (var content in contents)
        {
            kept[content.Ticket.Number] = new(content)
            {
                UsedVersion = version,
                UsedAt = time.GetTimestamp(),
            };
        }
    }

    /// <summary>Removes what the changed tickets may have changed.</summary>
    public void Remove(IReadOnlyCollection<Ticket> changed)
    {
        foreach (var (number, row) in kept)
        {
            if (changed.Any(row.Content.DependsOn))
            {
                kept.TryRemove(number, out _);
            }
        }
    }

    /// <summary>Removes the rows that no page has asked for any more.</summary>
    public void RemoveUnused(long version)
    {
        if (kept.Count <= MinRowsToRemove)
        {
            return;
        }

        var isFull = kept.Count > MaxRows;
        foreach (var (number, row) in kept)
        {
            var isOld =
                row.UsedVersion < version - MaxSnapshotsUnused
                && time.GetElapsedTime(row.UsedAt) > MaxTimeUnused;
            if (isOld || (isFull && row.UsedVersion < version - 1))
            {
                kept.TryRemove(number, out _);
            }
        }
    }

    /// <summary>Returns the row of a line; null if it must be read first.</summary>
    public QueueRow? Find(QueueSnapshot snapshot, QueueLine line, DeliveryTargetCalculator targets)
    {
        if (!kept.TryGetValue(line.Number, out var row))
        {
            return null;
        }

        row.UsedVersion = Math.Max(row.UsedVersion, snapshot.Version);
        row.UsedAt = time.GetTimestamp();
        var basis = new Basis(
            snapshot.Customers[line.CustomerId],
            snapshot.HandedBack.GetValueOrDefault(line.Number),
            forecasts.Current?.Forecast?.Find(line.Number)?.Dates,
            snapshot.Today,
            targets.BusyPeriods,
            targets.PauseWhileWaiting
        );
        if (
            row.Calculated is { } calculated
            && calculated.Basis.Equals(basis)
            && time.GetElapsedTime(calculated.At) < MaxAge
        )
        {
            return calculated.Row;
        }

        var created = Create(row.Content, basis, targets);
        row.Calculated = new(basis, created, time.GetTimestamp());
        return created;
    }

    private static QueueRow Create(
        QueueRowContent content,
        Basis basis,
        DeliveryTargetCalculator targets
    ) =>
        QueueRow.Create(content.Ticket, basis.Customer, targets) with
        {
            Priority = content.Priority,
            Forecast = basis.Forecast,
            Together = content.Together,
            HandedBack = content.Ticket.State == TicketState.Queued ? basis.HandedBack : null,
        };

    /// <summary>What a row is calculated from besides its content.</summary>
    private readonly record struct Basis(
        QueueCustomer Customer,
        HandedBackTicket? HandedBack,
        ForecastDates? Forecast,
        DateOnly Today,
        IReadOnlyList<BusyPeriod> BusyPeriods,
        bool PauseWhileWaiting
    );

    private sealed record CalculatedRow(Basis Basis, QueueRow Row, long At);

    private sealed class KeptRow(QueueRowContent content)
    {
        public QueueRowContent Content { get; } = content;

        public CalculatedRow? Calculated { get; set; }

        public long UsedVersion { get; set; }

        public long UsedAt { get; set; }
    }
}
