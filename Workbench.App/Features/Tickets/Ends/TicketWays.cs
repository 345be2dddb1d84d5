using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Ends;

/// <summary>
/// Which ways out a ticket has for somebody: the roles that the use case of each names, and what the domain answers when it is
/// asked with a reason at hand. So the page can't offer what is refused, nor hide what would be accepted. Only what can be
/// mended on the spot (a class, an estimate, a stopped timer) is left for the dialog to say.
/// </summary>
[Rule("K4")]
public static class TicketWays
{
    private const string AnyReason = "-";

    /// <summary>Nobody's id: another technician than the ticket's, whoever that is.</summary>
    private const int Somebody = -1;

    public static IReadOnlyList<TicketWay> Of(TicketView view, Actor actor, DateTime now) =>
        [
            .. Enum.GetValues<TicketWay>()
                .Where(way => actor.HasAny(RolesOf(way)) && Allows(way, view, actor, now)),
        ];

    /// <summary>The next sensible step, where there is one: what goes on, ends well or is undone.</summary>
    public static TicketWay? NextOf(IReadOnlyList<TicketWay> ways) =>
        ways.Where(way => way <= TicketWay.Reopen).Cast<TicketWay?>().FirstOrDefault();

    /// <summary>It changes hands, state or bounds for a reason that is kept.</summary>
    public static bool NeedsReason(TicketWay way) =>
        way switch
        {
            TicketWay.Deliver
            or TicketWay.Close
            or TicketWay.UndoWithdrawal
            or TicketWay.UndoMerge => false,
            TicketWay.Reopen
            or TicketWay.HandOver
            or TicketWay.HandBack
            or TicketWay.ApproveFinish
            or TicketWay.Merge
            or TicketWay.Withdraw => true,
        };

    private static Roles RolesOf(TicketWay way) =>
        CommandDescriptor.AllowedRolesOf(
            way switch
            {
                TicketWay.Deliver => typeof(DeliverTicket),
                TicketWay.Close => typeof(CloseTicket),
                TicketWay.UndoWithdrawal => typeof(UndoWithdrawal),
                TicketWay.UndoMerge or TicketWay.Merge => typeof(MergeTickets),
                TicketWay.Reopen => typeof(ReopenTicket),
                TicketWay.HandOver => typeof(HandOver),
                TicketWay.HandBack => typeof(HandBack),
                TicketWay.ApproveFinish => typeof(ApproveFinish),
                TicketWay.Withdraw => typeof(WithdrawTicket),
            }
        );

    private static bool Allows(TicketWay way, TicketView view, Actor actor, DateTime now)
    {
        var ticket = view.Ticket;
        return way switch
        {
            TicketWay.Deliver => Ownership.Check(ticket, actor) is null
                && CanStill(DeliveryRules.Deliver(ticket, actor, now)),
            TicketWay.Close => CanStill(ClosingRules.Close(ticket, actor, now)),
            TicketWay.UndoWithdrawal => CanStill(
                WithdrawalRules.Undo(ticket, view.Escalation, actor, now)
            ),
            TicketWay.UndoMerge => CanStill(MergeRules.Undo(ticket, view.Survivor, actor, now)),
            TicketWay.Reopen => CanStill(ReopeningRules.Reopen(ticket, true, null, null, now)),
            TicketWay.HandOver => CanStill(HandoverRules.ToTechnician(Somebody, ticket, actor, now, AnyReason)),
            TicketWay.HandBack => CanStill(HandoverRules.ToQueue(ticket, actor, now, AnyReason)),
            TicketWay.ApproveFinish => !ticket.OverFourHoursApproved
                && CanStill(FourHourApproval.ApproveExceeding(ticket, actor, now, AnyReason)),
            TicketWay.Merge => CanMerge(ticket, actor, now),
            TicketWay.Withdraw => CanStill(WithdrawalRules.Withdraw(ticket, actor, now, AnyReason)),
        };
    }

    /// <summary>With an older or a younger new ticket of the same customer, as there may be.</summary>
    private static bool CanMerge(Ticket ticket, Actor actor, DateTime now)
    {
        var other = ticket with { Number = Somebody, State = TicketState.New };
        return CanMerge(ticket, other with { SubmittedAt = DateTime.MinValue }, actor, now)
            || CanMerge(ticket, other with { SubmittedAt = DateTime.MaxValue }, actor, now);
    }

    /// <summary>With this other one, whichever of them survives; whether the bounds of both together allow it (K6) is asked on confirming.</summary>
    public static bool CanMerge(Ticket ticket, Ticket other, Actor actor, DateTime now)
    {
        var survivor = MergeRules.Older(ticket, other);
        var merged = survivor == ticket ? other : ticket;
        return CanStill(MergeRules.Merge(survivor, default, merged, default, actor, now, AnyReason));
    }

    private static bool CanStill<T>(Result<T> asked)
        where T : class =>
        asked.Match(
            _ => true,
            refusal =>
                refusal.Code
                    is RefusalCode.BugNotClassified
                        or RefusalCode.NoPlannedTimeLeft
                        or RefusalCode.SizeRequired
        );
}
