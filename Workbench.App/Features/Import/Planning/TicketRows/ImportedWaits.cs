using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>What waits.csv tells of a new ticket.</summary>
/// <param name="Completed">Waits that are over, without overlaps, within submission and delivery.</param>
/// <param name="WaitingSince">Since when it waits now; null where it does not.</param>
/// <param name="HasOpenWaitRow">A row tells since when; else it is the latest instant that the folder knows of the ticket.</param>
[Rule("D2")]
internal sealed record ImportedWaits(
    IReadOnlyList<WaitPeriod> Completed,
    DateTime? WaitingSince,
    bool HasOpenWaitRow
)
{
    public long CompletedSeconds => Completed.Sum(w => (long)(w.To - w.From).TotalSeconds);

    /// <summary>The waits that are over, as they are kept (D2).</summary>
    public IEnumerable<Pause> ToPauses(int ticketNumber) =>
        Completed.Select((w, i) => new Pause(ticketNumber, i + 1, 1, w.State, w.From, w.To));

    /// <param name="rows">The ticket's own.</param>
    /// <param name="now">The instant up to which history is told.</param>
    public static ImportedWaits Create(
        TicketCsvRow ticket,
        IEnumerable<WaitCsvRow> rows,
        DateOnly? lastWorkedOn,
        DateTime now
    )
    {
        var waits = rows.ToList();
        var current = Pause.IsPause(ticket.State)
            ? waits.Where(w => w.To is null && w.State == ticket.State).MinBy(w => w.From)
            : null;
        DateTime? since =
            current is not null ? Later(current.From, ticket.SubmittedAt)
            : Pause.IsPause(ticket.State) ? LastKnownActivity(ticket, waits, lastWorkedOn, now)
            : null;

        // A wait without an end, of a ticket that went on: nobody knows when, so it lasted until now.
        var last = since ?? (IsFinal(ticket.State) ? ticket.DeliveredAt : null) ?? now;
        var over = waits
            .Where(w => w != current)
            .Select(w =>
                new WaitPeriod(w.From, w.To ?? last, w.State).ClipTo(ticket.SubmittedAt, last)
            )
            .OfType<WaitPeriod>();
        return new(WaitPeriod.WithoutOverlaps(over), since, current is not null);
    }

    /// <summary>Whether a ticket in this state waits no more after its delivery: it was not reopened.</summary>
    public static bool IsFinal(TicketState state) =>
        state
            is TicketState.Delivered
                or TicketState.Closed
                or TicketState.Withdrawn
                or TicketState.Merged;

    private static DateTime LastKnownActivity(
        TicketCsvRow ticket,
        IEnumerable<WaitCsvRow> waits,
        DateOnly? lastWorkedOn,
        DateTime now
    )
    {
        var seen = ticket.SubmittedAt;
        if (lastWorkedOn is { } on)
        {
            seen = Later(seen, StockholmTime.ToUtc(on.ToDateTime(TimeOnly.MinValue)));
        }

        foreach (var wait in waits.Where(w => w.To <= now))
        {
            seen = Later(seen, wait.To!.Value);
        }

        return seen;
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
