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
        TicketCommandTarget on,
        WayForm form,
        Actor actor
    )
    {
        var (why, none) = (form.Reason, CancellationToken.None);
        return form.Way switch
        {
            TicketWay.Deliver => Said(
                await deliver.RunAsync(actor, on, none),
                Texts.Ticket_Delivered,
                on
            ),
            TicketWay.Close => Said(await close.RunAsync(actor, on, none), Texts.Way_CloseDone, on),
            TicketWay.UndoWithdrawal => Said(
                await undoWithdrawal.RunAsync(actor, on, none),
                Texts.Way_UndoWithdrawalDone,
                on
            ),
            TicketWay.UndoMerge => Said(
                await merge.UndoAsync(actor, on, none),
                Texts.Way_UndoMergeDone,
                on
            ),
            TicketWay.Reopen => Reopened(await reopen.RunAsync(actor, on, Input(form), none), on),
            TicketWay.HandOver => Said(
                await handOver.RunAsync(actor, on, form.TechnicianId ?? 0, why, none),
                Texts.Way_HandOverDone,
                on
            ),
            TicketWay.HandBack => Said(
                await handBack.RunAsync(actor, on, why, none),
                Texts.Way_HandBackDone,
                on
            ),
            TicketWay.ApproveFinish => Said(
                await approve.RunAsync(actor, on, why, none),
                Texts.Way_ApproveDone,
                on
            ),
            TicketWay.Merge => Merged(
                await merge.RunAsync(actor, on, form.Other?.Number ?? 0, why, none),
                on,
                form
            ),
            TicketWay.Withdraw => Said(
                await withdraw.RunAsync(actor, on, why, none),
                Texts.Way_WithdrawDone,
                on
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

    private static (Refusal?, string) Said(Outcome<Unit> outcome, string text, TicketCommandTarget on) =>
        (outcome.Refusal, Formats.Text(text, on.Number));

    private static (Refusal?, string) Reopened(Outcome<TicketState> outcome, TicketCommandTarget on) =>
        (
            outcome.Refusal,
            outcome.Match(
                state =>
                    Formats.Text(
                        state == TicketState.Started ? Texts.Way_ReopenDone : Texts.Way_ReopenWaits,
                        on.Number
                    ),
                _ => ""
            )
        );

    private static (Refusal?, string) Merged(Outcome<int> outcome, TicketCommandTarget on, WayForm form) =>
        (
            outcome.Refusal,
            outcome.Match(
                survivor =>
                    Formats.Text(
                        Texts.Way_MergeDone,
                        survivor == on.Number ? form.Other!.Number : on.Number,
                        survivor
                    ),
                _ => ""
            )
        );
}
