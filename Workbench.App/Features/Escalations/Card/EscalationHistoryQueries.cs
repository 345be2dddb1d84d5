using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>What happened to an escalation: its own changes, and the tickets that left it.</summary>
internal static class EscalationHistoryQueries
{
    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<CardEvent>> HistoryAsync(
        this WorkbenchDb db,
        Escalation escalation,
        IReadOnlyList<int> tickets,
        CancellationToken ct
    )
    {
        var changes = await db
            .EscalationChanges.Where(c => c.EscalationNo == escalation.No)
            .OrderBy(c => c.No)
            .ToListAsync(ct);
        var left = await db
            .TicketChanges.Where(c => tickets.Contains(c.TicketNumber))
            .Where(c => c.ChangedAt >= escalation.RaisedAt)
            .Where(c =>
                (c.FromState == TicketState.Escalated && c.ToState == TicketState.Withdrawn)
                || (c.FromState == TicketState.Withdrawn && c.ToState == TicketState.Escalated)
            )
            .ToListAsync(ct);
        var events = changes
            .Select(FromChange)
            .OfType<CardEvent>()
            .Concat(left.Select(FromChange))
            .Prepend(
                new(
                    escalation.RaisedAt,
                    CardEventKind.Raised,
                    escalation.RaisedByName,
                    null,
                    escalation.Reason
                )
            );
        return [.. events.OrderBy(e => e.At).Reverse()];
    }

    /// <summary>Null where the last ticket left it or came back: the ticket says so itself.</summary>
    private static CardEvent? FromChange(EscalationChange change)
    {
        CardEventKind? kind = (change.From, change.To) switch
        {
            (EscalationState.ToPickUp, EscalationState.PickedUp) => CardEventKind.PickedUp,
            (EscalationState.PickedUp, EscalationState.ToPickUp) => CardEventKind.PutBack,
            (_, EscalationState.Won or EscalationState.Declined or EscalationState.Rescoped) =>
                CardEventKind.Decided,
            _ => null,
        };
        return kind is { } known
            ? new(change.At, known, change.ActorName, null, change.Reason)
            : null;
    }

    private static CardEvent FromChange(TicketChange change) =>
        new(
            change.ChangedAt,
            change.ToState == TicketState.Withdrawn
                ? CardEventKind.TicketLeft
                : CardEventKind.TicketBack,
            change.ActorName,
            change.TicketNumber,
            change.Reason
        );
}
