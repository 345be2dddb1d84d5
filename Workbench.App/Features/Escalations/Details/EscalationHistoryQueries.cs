using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Reads the history of an escalation: its own changes, and the tickets that left it.</summary>
internal static class EscalationHistoryQueries
{
    /// <returns>The events, newest first.</returns>
    public static async Task<IReadOnlyList<EscalationDetails.EscalationEvent>> HistoryAsync(
        this WorkbenchDb db,
        Escalation escalation,
        IReadOnlyList<int> tickets,
        SoldSoFar sold,
        CancellationToken ct
    )
    {
        var changes = await db
            .EscalationChanges.Where(c => c.EscalationNo == escalation.No)
            .OrderBy(c => c.No)
            .ToListAsync(ct);
        var rows = await db
            .TicketChanges.Where(c => tickets.Contains(c.TicketNumber))
            .Where(c => c.ChangedAt >= escalation.RaisedAt)
            .Where(c =>
                (c.FromState == TicketState.Escalated && c.ToState == TicketState.Withdrawn)
                || (c.FromState == TicketState.Withdrawn && c.ToState == TicketState.Escalated)
            )
            .ToListAsync(ct);
        // Of what happened in the same instant, the decision comes last.
        var events = FromSold(sold)
            .Concat(rows.Select(FromChange))
            .Concat(changes.Select(FromChange).OfType<EscalationDetails.EscalationEvent>())
            .Prepend(
                new(
                    escalation.RaisedAt,
                    EscalationDetails.EscalationEventKind.Raised,
                    escalation.RaisedByName,
                    null,
                    escalation.Reason
                )
            );
        return [.. events.OrderBy(e => e.At).Reverse()];
    }

    /// <summary>
    /// Returns the event of a change; null for the last ticket leaving or returning, because the ticket's own event covers it.
    /// </summary>
    private static EscalationDetails.EscalationEvent? FromChange(EscalationChange change)
    {
        EscalationDetails.EscalationEventKind? kind = (change.From, change.To) switch
        {
            (EscalationState.ToPickUp, EscalationState.PickedUp) => EscalationDetails
                .EscalationEventKind
                .PickedUp,
            (EscalationState.PickedUp, EscalationState.ToPickUp) => EscalationDetails
                .EscalationEventKind
                .PutBack,
            (EscalationState.PickedUp, EscalationState.PickedUp) => EscalationDetails
                .EscalationEventKind
                .Split,
            (_, EscalationState.Won or EscalationState.Declined or EscalationState.Rescoped) =>
                EscalationDetails.EscalationEventKind.Decided,
            _ => null,
        };
        return kind is { } known
            ? new(change.At, known, change.ActorName, null, change.Reason)
            : null;
    }

    private static EscalationDetails.EscalationEvent FromChange(TicketChange change) =>
        new(
            change.ChangedAt,
            change.ToState == TicketState.Withdrawn
                ? EscalationDetails.EscalationEventKind.TicketLeft
                : EscalationDetails.EscalationEventKind.TicketBack,
            change.ActorName,
            change.TicketNumber,
            change.Reason
        );

    private static IEnumerable<EscalationDetails.EscalationEvent> FromSold(SoldSoFar sold) =>
        sold
            .Plans.Select(p => new EscalationDetails.EscalationEvent(
                p.WrittenAt,
                EscalationDetails.EscalationEventKind.PlanWritten,
                p.AuthorName,
                p.No,
                ""
            ))
            .Concat(
                sold.Offers.Select(o => new EscalationDetails.EscalationEvent(
                    o.SentAt,
                    EscalationDetails.EscalationEventKind.OfferSent,
                    o.SentByName,
                    o.PlanNo,
                    ""
                ))
            )
            .Concat(
                sold.Answers.Select(a => new EscalationDetails.EscalationEvent(
                    a.RecordedAt,
                    a.IsAccepted
                        ? EscalationDetails.EscalationEventKind.OfferAccepted
                        : EscalationDetails.EscalationEventKind.OfferDeclined,
                    a.RecordedByName,
                    sold.Offers.Single(o => o.No == a.OfferNo).PlanNo,
                    a.Note
                ))
            );
}
