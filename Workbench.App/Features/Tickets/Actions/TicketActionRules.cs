using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>
/// Decides which actions a person has on a ticket. Uses the roles that each use case names and asks the domain with a
/// placeholder reason, so the page never offers what is refused nor hides what is accepted. Conditions that can be fixed on the
/// spot (a class, an estimate, a stopped timer) are left to the dialog.
/// </summary>
[Rule("K4")]
public static class TicketActionRules
{
    private const string AnyReason = "-";

    /// <summary>A placeholder for a technician other than the ticket's own. No person has this id.</summary>
    private const int AnyOtherId = -1;

    public static IReadOnlyList<TicketAction> AvailableFor(
        TicketView view,
        Actor actor,
        DateTime now
    ) =>
        [
            .. Enum.GetValues<TicketAction>()
                .Where(action => actor.HasAny(RolesOf(action)) && Allows(action, view, actor, now)),
        ];

    /// <summary>
    /// Returns the suggested next step, if there is one: an action that continues, completes or restores the ticket.
    /// </summary>
    public static TicketAction? SuggestedOf(IReadOnlyList<TicketAction> actions) =>
        actions
            .Where(action => action <= TicketAction.Reopen)
            .Cast<TicketAction?>()
            .FirstOrDefault();

    /// <summary>Returns whether the dialog asks for a reason, because the action changes the technician, the state, the plan or a limit.</summary>
    public static bool NeedsReason(TicketAction action) =>
        action switch
        {
            TicketAction.Deliver
            or TicketAction.Close
            or TicketAction.UndoWithdrawal
            or TicketAction.UndoMerge => false,
            TicketAction.Reopen
            or TicketAction.HandOver
            or TicketAction.HandBack
            or TicketAction.ChangeSize
            or TicketAction.ChangeKind
            or TicketAction.HandToSales
            or TicketAction.ApproveFinish
            or TicketAction.WaiveTime
            or TicketAction.Merge
            or TicketAction.Withdraw => true,
        };

    private static Roles RolesOf(TicketAction action) =>
        CommandDescriptor.AllowedRolesOf(
            action switch
            {
                TicketAction.Deliver => typeof(DeliverTicket),
                TicketAction.Close => typeof(CloseTicket),
                TicketAction.UndoWithdrawal => typeof(UndoWithdrawal),
                TicketAction.UndoMerge or TicketAction.Merge => typeof(MergeTickets),
                TicketAction.Reopen => typeof(ReopenTicket),
                TicketAction.HandOver => typeof(HandOver),
                TicketAction.HandBack => typeof(HandBack),
                TicketAction.ChangeSize => typeof(ReestimateTicket),
                TicketAction.ChangeKind => typeof(ChangeKind),
                TicketAction.HandToSales => typeof(HandToSales),
                TicketAction.ApproveFinish => typeof(ApproveFinish),
                TicketAction.WaiveTime => typeof(WaiveTime),
                TicketAction.Withdraw => typeof(WithdrawTicket),
            }
        );

    private static bool Allows(TicketAction action, TicketView view, Actor actor, DateTime now)
    {
        var ticket = view.Ticket;
        return action switch
        {
            TicketAction.Deliver => Ownership.Check(ticket, actor) is null
                && IsAllowedOrFixable(DeliveryRules.Deliver(ticket, actor, now)),
            TicketAction.Close => IsAllowedOrFixable(ClosingRules.Close(ticket, actor, now)),
            TicketAction.UndoWithdrawal => IsAllowedOrFixable(
                WithdrawalRules.Undo(ticket, view.Escalation, actor, now)
            ),
            TicketAction.UndoMerge => IsAllowedOrFixable(
                MergeRules.Undo(ticket, view.Survivor, actor, now)
            ),
            TicketAction.Reopen => IsAllowedOrFixable(
                ReopeningRules.Reopen(ticket, true, null, null, now)
            ),
            TicketAction.HandOver => IsAllowedOrFixable(
                HandoverRules.ToTechnician(AnyOtherId, ticket, actor, now, AnyReason)
            ),
            TicketAction.HandBack => IsAllowedOrFixable(
                HandoverRules.ToQueue(ticket, actor, now, AnyReason)
            ),
            TicketAction.ChangeSize => PlanChange.Check(ticket, actor, toSales: false) is null,
            TicketAction.ChangeKind => Enum.GetValues<TicketKind>()
                .Any(kind =>
                    kind != ticket.Kind
                    && IsAllowedOrFixable(KindRules.Change(ticket, kind, actor, now, AnyReason))
                ),
            TicketAction.HandToSales => PlanChange.Check(ticket, actor, toSales: true) is null,
            TicketAction.ApproveFinish => !ticket.OverFourHoursApproved
                && IsAllowedOrFixable(FourHourDecision.Approve(ticket, actor, now, AnyReason)),
            TicketAction.WaiveTime => IsAllowedOrFixable(
                FourHourDecision.Waive(ticket, actor, now, AnyReason)
            ),
            TicketAction.Merge => CanMerge(ticket, actor, now),
            TicketAction.Withdraw => IsAllowedOrFixable(
                WithdrawalRules.Withdraw(ticket, actor, now, AnyReason)
            ),
        };
    }

    /// <summary>Returns whether the ticket could be merged with an older or a newer ticket of the same customer.</summary>
    private static bool CanMerge(Ticket ticket, Actor actor, DateTime now)
    {
        var other = ticket with { Number = AnyOtherId, State = TicketState.New };
        return CanMerge(ticket, other with { SubmittedAt = DateTime.MinValue }, actor, now)
            || CanMerge(ticket, other with { SubmittedAt = DateTime.MaxValue }, actor, now);
    }

    /// <summary>
    /// Returns whether the two tickets can be merged in either direction. The limits of both together (K6) are checked on
    /// confirmation.
    /// </summary>
    public static bool CanMerge(Ticket ticket, Ticket other, Actor actor, DateTime now)
    {
        var survivor = MergeRules.Older(ticket, other);
        var merged = survivor == ticket ? other : ticket;
        return IsAllowedOrFixable(
            MergeRules.Merge(survivor, default, merged, default, actor, now, AnyReason)
        );
    }

    private static bool IsAllowedOrFixable<T>(Result<T> asked)
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
