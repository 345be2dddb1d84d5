using Workbench.App.Features.Tickets.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Describes the effect of a ticket action in figures, before it runs.</summary>
internal static class ActionPreview
{
    /// <param name="options">What the dialog has loaded; null before it has.</param>
    public static IReadOnlyList<string> Create(
        TicketActionForm form,
        TicketView view,
        TicketActionOptions? options,
        Actor actor,
        DateTime now
    )
    {
        var ticket = view.Ticket;
        return form.Action switch
        {
            TicketAction.Deliver =>
            [
                .. form.Timer is null ? (string[])[] : [TicketsTexts.Deliver_TimerText],
                Formats.Text(
                    TicketsTexts.DeliverText,
                    new Minutes(ticket.RegisteredMinutes),
                    new Minutes(ticket.HeldMinutes)
                ),
            ],
            TicketAction.Close => [TicketsTexts.Action_CloseText, ReopenableUntilText(ticket)],
            TicketAction.UndoWithdrawal or TicketAction.UndoMerge => UndoPreview(ticket),
            TicketAction.Reopen => ReopenPreview(form, view, now),
            TicketAction.HandOver =>
            [
                TicketsTexts.Action_HandOverText,
                .. HeldTimeText(ticket, TicketsTexts.Action_HoldStays),
            ],
            TicketAction.HandBack =>
            [
                TicketsTexts.Action_HandBackText,
                .. HeldTimeText(ticket, TicketsTexts.Action_HoldFree),
            ],
            TicketAction.ChangeSize or TicketAction.HandToSales => options is null
                ? []
                : PlanChangePreview.Create(form, view, options, actor, now),
            TicketAction.ChangeKind => PlanChangePreview.CreateForKind(form, view),
            TicketAction.ApproveFinish =>
            [
                Formats.Text(
                    TicketsTexts.Action_ApproveText,
                    new Minutes(ticket.RegisteredMinutes)
                ),
                .. UndecidedTimeText(ticket),
            ],
            TicketAction.WaiveTime =>
            [
                Formats.Text(TicketsTexts.Action_WaiveText, new Minutes(ticket.UndecidedMinutes)),
            ],
            TicketAction.Merge => MergePreview(form, ticket),
            TicketAction.Withdraw =>
            [
                ticket.RegisteredMinutes > 0
                    ? Formats.Text(
                        TicketsTexts.Action_WithdrawText,
                        new Minutes(ticket.RegisteredMinutes)
                    )
                    : TicketsTexts.Action_WithdrawTextNoTime,
                .. HeldTimeText(ticket, TicketsTexts.Action_HoldFree),
                TicketsTexts.Action_WithdrawUndo,
            ],
        };
    }

    /// <summary>Returns what must be done before the ticket can be delivered; null if nothing.</summary>
    public static Refusal? DeliveryBlocker(Ticket ticket, Actor actor, DateTime now) =>
        DeliveryRules.Deliver(ticket, actor, now).Match<Refusal?>(_ => null, refusal => refusal);

    /// <summary>Returns the last day on which a delivered ticket can be reopened (K9).</summary>
    public static DateOnly? ReopenableUntil(Ticket ticket) =>
        ticket.DeliveredAt is { } delivered
            ? StockholmTime.DateOf(delivered).AddDays(ReopeningRules.MaxDays)
            : null;

    private static string ReopenableUntilText(Ticket ticket) =>
        ReopenableUntil(ticket) is { } day
            ? Formats.Text(TicketsTexts.Action_ReopenUntil, Formats.Date(day))
            : "";

    private static string[] HeldTimeText(Ticket ticket, string text) =>
        ticket.HeldMinutes > 0 ? [Formats.Text(text, new Minutes(ticket.HeldMinutes))] : [];

    private static string[] UndecidedTimeText(Ticket ticket) =>
        ticket.UndecidedMinutes == 0
            ? []
            :
            [
                Formats.Text(
                    HourlyRateRules.PaysForUncoveredTime(ticket)
                        ? TicketsTexts.Action_ApproveRate
                        : TicketsTexts.Action_ApproveUncovered,
                    new Minutes(ticket.UndecidedMinutes)
                ),
            ];

    private static string[] UndoPreview(Ticket ticket)
    {
        var returnText = ticket.StateBeforeEnd is { } from
            ? Formats.Text(TicketsTexts.Action_UndoText, DomainText.For(from))
            : "";
        return ticket is { TechnicianId: not null, StateBeforeEnd: not TicketState.Delivered }
            ? [returnText, TicketsTexts.Action_UndoHolds]
            : [returnText];
    }

    private static string[] ReopenPreview(TicketActionForm form, TicketView view, DateTime now)
    {
        var cycle = Formats.Text(
            view.TechnicianName is null
                ? TicketsTexts.Action_ReopenTextNobody
                : TicketsTexts.Action_ReopenText,
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
            return TicketsTexts.Action_ReopenFree;
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
                ? TicketsTexts.Action_ReopenStarts
                : TicketsTexts.Action_ReopenShort,
            reopened.RemainingPlannedTime,
            SufficiencyCheck.Available(input)
        );
    }

    private static string[] MergePreview(TicketActionForm form, Ticket ticket)
    {
        if (form.MergeWith is not { } other)
        {
            return [TicketsTexts.Action_MergeText];
        }

        var survivor = MergeRules.Older(ticket, other);
        var merged = survivor == ticket ? other : ticket;
        return
        [
            Formats.Text(TicketsTexts.Action_MergeInto, merged.Number, survivor.Number),
            Formats.Text(
                TicketsTexts.Action_MergeTime,
                new Minutes(merged.RegisteredMinutes),
                new Minutes(merged.RegisteredMinutes + survivor.RegisteredMinutes)
            ),
            .. HeldTimeText(merged, TicketsTexts.Action_HoldFree),
            Formats.Text(TicketsTexts.Action_MergeUndo, survivor.Number),
        ];
    }
}
