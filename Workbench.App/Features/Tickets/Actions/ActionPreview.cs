using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Describes the effect of a ticket action in figures, before it runs.</summary>
internal static class ActionPreview
{
    public static IReadOnlyList<string> Create(TicketActionForm form, TicketView view, DateTime now)
    {
        var ticket = view.Ticket;
        return form.Action switch
        {
            TicketAction.Deliver =>
            [
                Formats.Text(
                    Texts.Ticket_DeliverText,
                    new Minutes(ticket.RegisteredMinutes),
                    new Minutes(ticket.HeldMinutes)
                ),
            ],
            TicketAction.Close => [Texts.Way_CloseText, ReopenableUntilText(ticket)],
            TicketAction.UndoWithdrawal or TicketAction.UndoMerge => UndoPreview(ticket),
            TicketAction.Reopen => ReopenPreview(form, view, now),
            TicketAction.HandOver =>
            [
                Texts.Way_HandOverText,
                .. HeldTimeText(ticket, Texts.Way_HoldStays),
            ],
            TicketAction.HandBack =>
            [
                Texts.Way_HandBackText,
                .. HeldTimeText(ticket, Texts.Way_HoldFree),
            ],
            TicketAction.ApproveFinish =>
            [
                Formats.Text(Texts.Way_ApproveText, new Minutes(ticket.RegisteredMinutes)),
            ],
            TicketAction.Merge => MergePreview(form, ticket),
            TicketAction.Withdraw =>
            [
                ticket.RegisteredMinutes > 0
                    ? Formats.Text(Texts.Way_WithdrawText, new Minutes(ticket.RegisteredMinutes))
                    : Texts.Way_WithdrawTextNoTime,
                .. HeldTimeText(ticket, Texts.Way_HoldFree),
                Texts.Way_WithdrawUndo,
            ],
        };
    }

    /// <summary>Returns what must be done before the ticket can be delivered; null if nothing.</summary>
    public static string? DeliveryBlockerText(Ticket ticket, Actor actor, DateTime now) =>
        DeliveryRules
            .Deliver(ticket, actor, now)
            .Match<string?>(_ => null, refusal => RefusalText.For(refusal));

    /// <summary>Returns the last day on which a delivered ticket can be reopened (K9).</summary>
    public static DateOnly? ReopenableUntil(Ticket ticket) =>
        ticket.DeliveredAt is { } delivered
            ? StockholmTime.DateOf(delivered).AddDays(ReopeningRules.MaxDays)
            : null;

    private static string ReopenableUntilText(Ticket ticket) =>
        ReopenableUntil(ticket) is { } day
            ? Formats.Text(Texts.Way_ReopenUntil, Formats.Date(day))
            : "";

    private static string[] HeldTimeText(Ticket ticket, string text) =>
        ticket.HeldMinutes > 0 ? [Formats.Text(text, new Minutes(ticket.HeldMinutes))] : [];

    private static string[] UndoPreview(Ticket ticket)
    {
        var returnText = ticket.StateBeforeEnd is { } from
            ? Formats.Text(Texts.Way_UndoText, DomainText.For(from))
            : "";
        return ticket is { TechnicianId: not null, StateBeforeEnd: not TicketState.Delivered }
            ? [returnText, Texts.Way_UndoHolds]
            : [returnText];
    }

    private static string[] ReopenPreview(TicketActionForm form, TicketView view, DateTime now)
    {
        var cycle = Formats.Text(
            view.TechnicianName is null ? Texts.Way_ReopenTextNobody : Texts.Way_ReopenText,
            view.Ticket.Cycle + 1,
            view.TechnicianName
        );
        return form.OwnFault is { } ownFault
            ? [cycle, HoursText(form, view, ownFault, now)]
            : [cycle];
    }

    private static string HoursText(
        TicketActionForm form,
        TicketView view,
        bool own,
        DateTime now
    ) =>
        ReopeningRules
            .Reopen(
                view.Ticket,
                own,
                own ? null : form.Size,
                own ? null : form.TypedEstimate?.Value,
                now
            )
            .Match(reopened => HoursText(reopened, view, own, now), RefusalText.For);

    private static string HoursText(Ticket reopened, TicketView view, bool own, DateTime now)
    {
        if (own)
        {
            return Texts.Way_ReopenFree;
        }

        var input = new SufficiencyFacts(
            reopened,
            view.Customer,
            view.Agreement,
            view.Account,
            StockholmTime.DateOf(now)
        );
        return Formats.Text(
            SufficiencyCheck.Calculate(input).AllowsStart
                ? Texts.Way_ReopenStarts
                : Texts.Way_ReopenShort,
            reopened.RemainingPlannedTime,
            SufficiencyCheck.Available(input)
        );
    }

    private static string[] MergePreview(TicketActionForm form, Ticket ticket)
    {
        if (form.MergeWith is not { } other)
        {
            return [Texts.Way_MergeText];
        }

        var survivor = MergeRules.Older(ticket, other);
        var merged = survivor == ticket ? other : ticket;
        return
        [
            Formats.Text(Texts.Way_MergeInto, merged.Number, survivor.Number),
            Formats.Text(
                Texts.Way_MergeTime,
                new Minutes(merged.RegisteredMinutes),
                new Minutes(merged.RegisteredMinutes + survivor.RegisteredMinutes)
            ),
            .. HeldTimeText(merged, Texts.Way_HoldFree),
            Formats.Text(Texts.Way_MergeUndo, survivor.Number),
        ];
    }
}
