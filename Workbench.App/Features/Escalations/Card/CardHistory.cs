using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>
/// What happened to an escalation: its own dates, what the audit knows of who did it, and the tickets that left it.
/// </summary>
internal static class CardHistory
{
    private static readonly Dictionary<string, CardEventKind> Commands = new(StringComparer.Ordinal)
    {
        [WriteCommand.NameOf(typeof(PickUpEscalation))] = CardEventKind.PickedUp,
        [PickUpEscalation.Undone] = CardEventKind.PutBack,
        [WriteCommand.NameOf(typeof(CloseEscalation))] = CardEventKind.Decided,
        [WriteCommand.NameOf(typeof(RescopeEscalation))] = CardEventKind.Decided,
    };

    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<CardEvent>> HistoryAsync(
        this WorkbenchDb db,
        Escalation escalation,
        IReadOnlyList<int> tickets,
        CancellationToken ct
    )
    {
        var subject = new OnEscalation(escalation.No, null, Guid.Empty).Subject;
        var done = await (
            from row in db.AuditRows
            where row.Subject == subject
            join person in db.People on row.ActorId equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby row.Id
            select new
            {
                row.At,
                row.Command,
                person.Name,
            }
        ).ToListAsync(ct);
        var left = await db
            .TicketChanges.Where(c => tickets.Contains(c.TicketNumber))
            .Where(c => c.At >= escalation.RaisedAt)
            .Where(c =>
                (c.From == TicketState.Escalated && c.To == TicketState.Withdrawn)
                || (c.From == TicketState.Withdrawn && c.To == TicketState.Escalated)
            )
            .ToListAsync(ct);
        var events = done.Where(d => Commands.ContainsKey(d.Command))
            .Select(d =>
            {
                var kind = Commands[d.Command];
                var said = kind == CardEventKind.Decided ? escalation.Outcome : "";
                return new CardEvent(d.At, kind, d.Name ?? "", null, said);
            })
            .Concat(left.Select(Of))
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

    private static CardEvent Of(TicketChange change) =>
        new(
            change.At,
            change.To == TicketState.Withdrawn
                ? CardEventKind.TicketLeft
                : CardEventKind.TicketBack,
            change.ActorName,
            change.TicketNumber,
            change.Reason
        );
}
