using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Ends;

/// <summary>The use case of each way out, and what is said once it is taken.</summary>
public sealed class WayActs(
    DeliverTicket deliver,
    CloseTicket close,
    UndoWithdrawal undoWithdrawal,
    MergeTickets merge,
    ReopenTicket reopen,
    HandOver handOver,
    HandBack handBack,
    ApproveFinish approve,
    WithdrawTicket withdraw
)
{
    /// <returns>Why not, or the sentence that says what was done.</returns>
    public async Task<(Refusal? Refusal, string Said)> RunAsync(
        TicketCommandTarget target,
        WayForm form,
        Actor actor
    )
    {
        var (why, none) = (form.Reason, CancellationToken.None);
        return form.Way switch
        {
            TicketWay.Deliver => Said(
                await deliver.RunAsync(actor, target, none),
                Texts.Ticket_Delivered,
                target
            ),
            TicketWay.Close => Said(await close.RunAsync(actor, target, none), Texts.Way_CloseDone, target),
            TicketWay.UndoWithdrawal => Said(
                await undoWithdrawal.RunAsync(actor, target, none),
                Texts.Way_UndoWithdrawalDone,
                target
            ),
            TicketWay.UndoMerge => Said(
                await merge.UndoAsync(actor, target, none),
                Texts.Way_UndoMergeDone,
                target
            ),
            TicketWay.Reopen => Reopened(await reopen.RunAsync(actor, target, Input(form), none), target),
            TicketWay.HandOver => Said(
                await handOver.RunAsync(actor, target, form.TechnicianId ?? 0, why, none),
                Texts.Way_HandOverDone,
                target
            ),
            TicketWay.HandBack => Said(
                await handBack.RunAsync(actor, target, why, none),
                Texts.Way_HandBackDone,
                target
            ),
            TicketWay.ApproveFinish => Said(
                await approve.RunAsync(actor, target, why, none),
                Texts.Way_ApproveDone,
                target
            ),
            TicketWay.Merge => Merged(
                await merge.RunAsync(actor, target, form.Other?.Number ?? 0, why, none),
                target,
                form
            ),
            TicketWay.Withdraw => Said(
                await withdraw.RunAsync(actor, target, why, none),
                Texts.Way_WithdrawDone,
                target
            ),
        };
    }

    private static ReopenInput Input(WayForm form) =>
        new(
            form.Reason,
            form.OwnFault == true,
            form.OwnFault == true ? null : form.Size,
            form.OwnFault == true ? null : form.TypedEstimate?.Value
        );

    private static (Refusal?, string) Said(Outcome<Unit> outcome, string text, TicketCommandTarget target) =>
        (outcome.Refusal, Formats.Text(text, target.Number));

    private static (Refusal?, string) Reopened(Outcome<TicketState> outcome, TicketCommandTarget target) =>
        (
            outcome.Refusal,
            outcome.Match(
                state =>
                    Formats.Text(
                        state == TicketState.Started ? Texts.Way_ReopenDone : Texts.Way_ReopenWaits,
                        target.Number
                    ),
                _ => ""
            )
        );

    private static (Refusal?, string) Merged(Outcome<int> outcome, TicketCommandTarget target, WayForm form) =>
        (
            outcome.Refusal,
            outcome.Match(
                survivor =>
                    Formats.Text(
                        Texts.Way_MergeDone,
                        survivor == target.Number ? form.Other!.Number : target.Number,
                        survivor
                    ),
                _ => ""
            )
        );
}
