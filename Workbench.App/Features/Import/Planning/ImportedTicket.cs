using Workbench.App.Features.Import.Reading;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>A ticket as its row tells it: where it stands now, and as much of its history as the row knows.</summary>
internal static class ImportedTicket
{
    /// <summary>The reason of every change that an import tells.</summary>
    public const string Reason = "import";

    public static Ticket Of(
        TicketRow row,
        int customerId,
        int? technicianId,
        DateTime waitsSince,
        int changes
    ) =>
        new(
            Number: row.Number,
            CustomerId: customerId,
            Kind: row.Kind,
            Subject: row.Subject,
            SubmittedAt: row.SubmittedAt,
            State: row.State,
            Size: row.Size,
            EstimateMinutes: row.EstimateMinutes,
            Funding: row.Funding,
            BugClass: row.BugClass,
            TechnicianId: technicianId,
            HeldMinutes: 0,
            RegisteredMinutes: 0,
            UncoveredMinutes: 0,
            PausedSince: TicketMove.IsPause(row.State) ? waitsSince : null,
            PausedSeconds: 0,
            DeliveredAt: row.DeliveredAt,
            NextChangeNo: changes + 1,
            NextTimeNo: 1
        );

    /// <summary>Submitted, delivered where the row says so, and the present state, dated on the import.</summary>
    public static IReadOnlyList<TicketChange> History(TicketRow row, Actor actor, DateTime now)
    {
        var changes = new List<TicketChange>();
        Add(row.SubmittedAt, TicketState.New);
        if (row.DeliveredAt is { } delivered)
        {
            Add(delivered, TicketState.Delivered);
        }

        if (changes[^1].To != row.State)
        {
            Add(now > changes[^1].At ? now : changes[^1].At, row.State);
        }

        return changes;

        void Add(DateTime at, TicketState to) =>
            changes.Add(
                new(
                    row.Number,
                    changes.Count + 1,
                    at,
                    actor.Id,
                    actor.Name,
                    changes.Count == 0 ? null : changes[^1].To,
                    to,
                    Reason
                )
            );
    }

    /// <summary>The latest instant that the folder knows of a ticket, for a wait whose start it doesn't tell.</summary>
    public static DateTime LastSeen(TicketRow row, DateOnly? lastWorkedOn)
    {
        var worked = lastWorkedOn is { } on
            ? StockholmTime.Utc(on.ToDateTime(TimeOnly.MinValue))
            : row.SubmittedAt;
        return worked > row.SubmittedAt ? worked : row.SubmittedAt;
    }
}
