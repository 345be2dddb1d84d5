using System.Diagnostics;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions;

/// <summary>Runs the use case of a ticket action and says what was done.</summary>
public sealed class TicketActionRunner(
    DeliverTicket deliver,
    CloseTicket close,
    UndoWithdrawal undoWithdrawal,
    MergeTickets merge,
    ReopenTicket reopen,
    HandOver handOver,
    HandBack handBack,
    ReestimateTicket reestimate,
    ChangeKind changeKind,
    HandToSales handToSales,
    ApproveFinish approve,
    WaiveTime waive,
    WithdrawTicket withdraw
)
{
    /// <returns>The refusal, or the sentence that says what was done.</returns>
    public async Task<(Refusal? Refusal, string Said)> RunAsync(
        TicketCommandTarget target,
        TicketActionForm form,
        Actor actor
    )
    {
        var (reason, none) = (form.Reason, CancellationToken.None);
        return form.Action switch
        {
            TicketAction.Deliver => CreateResult(
                await deliver.RunAsync(actor, target, form.TimerInput, none),
                TicketsTexts.Delivered,
                target
            ),
            TicketAction.Close => CreateResult(
                await close.RunAsync(actor, target, none),
                TicketsTexts.Action_CloseDone,
                target
            ),
            TicketAction.UndoWithdrawal => CreateResult(
                await undoWithdrawal.RunAsync(actor, target, none),
                TicketsTexts.Action_UndoWithdrawalDone,
                target
            ),
            TicketAction.UndoMerge => CreateResult(
                await merge.UndoAsync(actor, target, none),
                TicketsTexts.Action_UndoMergeDone,
                target
            ),
            TicketAction.Reopen => ReopenResult(
                await reopen.RunAsync(actor, target, CreateReopenInput(form), none),
                target
            ),
            TicketAction.HandOver => CreateResult(
                await handOver.RunAsync(actor, target, form.TechnicianId ?? 0, reason, none),
                TicketsTexts.Action_HandOverDone,
                target
            ),
            TicketAction.HandBack => CreateResult(
                await handBack.RunAsync(actor, target, reason, none),
                TicketsTexts.Action_HandBackDone,
                target
            ),
            TicketAction.ChangeSize or TicketAction.ChangeKind or TicketAction.HandToSales =>
                await RunPlanningAsync(target, form, actor),
            TicketAction.ApproveFinish => CreateResult(
                await approve.RunAsync(actor, target, reason, none),
                TicketsTexts.Action_ApproveDone,
                target
            ),
            TicketAction.WaiveTime => CreateResult(
                await waive.RunAsync(actor, target, reason, none),
                TicketsTexts.Action_WaiveDone,
                target
            ),
            TicketAction.Merge => await RunMergeAsync(target, form, actor),
            TicketAction.Withdraw => CreateResult(
                await withdraw.RunAsync(actor, target, reason, none),
                TicketsTexts.Action_WithdrawDone,
                target
            ),
        };
    }

    private async Task<(Refusal? Refusal, string Said)> RunMergeAsync(
        TicketCommandTarget target,
        TicketActionForm form,
        Actor actor
    )
    {
        var survivor = form.MergeWith?.Number ?? 0;
        return MergeResult(
            await merge.RunAsync(actor, target, survivor, form.Reason, CancellationToken.None),
            target,
            form
        );
    }

    private async Task<(Refusal? Refusal, string Said)> RunPlanningAsync(
        TicketCommandTarget target,
        TicketActionForm form,
        Actor actor
    ) =>
        form.Action switch
        {
            TicketAction.ChangeSize => PlanResult(
                await reestimate.RunAsync(
                    actor,
                    target,
                    form.Size ?? SizeClass.Medium,
                    form.TypedEstimate?.Value,
                    form.Reason,
                    CancellationToken.None
                ),
                target
            ),
            TicketAction.ChangeKind => CreateResult(
                await changeKind.RunAsync(
                    actor,
                    target,
                    form.Kind,
                    form.Reason,
                    CancellationToken.None
                ),
                TicketsTexts.Action_ChangeKindDone,
                target
            ),
            TicketAction.HandToSales => PlanResult(
                await handToSales.RunAsync(
                    actor,
                    target,
                    form.TypedEstimate?.Value,
                    form.Reason,
                    CancellationToken.None
                ),
                target
            ),
            _ => throw new UnreachableException($"{form.Action} is handled by RunAsync."),
        };

    private static ReopenInput CreateReopenInput(TicketActionForm form) =>
        new(
            form.Reason,
            form.OwnFault == true,
            form.OwnFault == true ? null : form.Size,
            form.OwnFault == true ? null : form.TypedEstimate?.Value
        );

    private static (Refusal?, string) CreateResult(
        Outcome<Unit> outcome,
        string text,
        TicketCommandTarget target
    ) => (outcome.Refusal, Formats.Text(text, target.Number));

    private static (Refusal?, string) PlanResult(
        Outcome<TicketState> outcome,
        TicketCommandTarget target
    ) =>
        (
            outcome.Refusal,
            outcome.Match(
                state =>
                    Formats.Text(
                        state == TicketState.Escalated
                            ? TicketsTexts.Action_HandToSalesDone
                            : TicketsTexts.Action_ChangeSizeDone,
                        target.Number
                    ),
                _ => ""
            )
        );

    private static (Refusal?, string) ReopenResult(
        Outcome<TicketState> outcome,
        TicketCommandTarget target
    ) =>
        (
            outcome.Refusal,
            outcome.Match(
                state =>
                    Formats.Text(
                        state == TicketState.Started
                            ? TicketsTexts.Action_ReopenDone
                            : TicketsTexts.Action_ReopenWaits,
                        target.Number
                    ),
                _ => ""
            )
        );

    private static (Refusal?, string) MergeResult(
        Outcome<int> outcome,
        TicketCommandTarget target,
        TicketActionForm form
    ) =>
        (
            outcome.Refusal,
            outcome.Match(
                survivor =>
                    Formats.Text(
                        TicketsTexts.Action_MergeDone,
                        survivor == target.Number ? form.MergeWith!.Number : target.Number,
                        survivor
                    ),
                _ => ""
            )
        );
}
