using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>
/// The way back from a correction: another one, since nothing is ever changed (A8). Each names the entry that came of the
/// first one, so that what somebody corrected since is left alone.
/// </summary>
public sealed class TimeCorrectionUndo(CorrectTime correct, MoveTime move, RegisterTime register)
{
    /// <param name="no">Number of the entry that stands now.</param>
    /// <returns>Answers why not; null where it is undone.</returns>
    public Func<Task<Refusal?>> ForChange(
        Actor actor,
        int ticket,
        int no,
        CorrectedTimeValues original
    )
    {
        var target = new TicketCommandTarget(ticket, null, Guid.NewGuid());
        var input = new CorrectTimeInput(no, original, Texts.Time_UndoReason);
        return async () => (await correct.RunAsync(actor, target, input, default)).Refusal;
    }

    /// <param name="no">Number of the entry on the ticket that got the time.</param>
    /// <param name="original">As it was before.</param>
    /// <returns>Answers why not; null where it is undone.</returns>
    public Func<Task<Refusal?>> ForMove(Actor actor, int from, int no, TimeEntry original)
    {
        var target = new TicketCommandTarget(from, null, Guid.NewGuid());
        var input = new MoveTimeInput(no, original.TicketNumber, Texts.Time_UndoReason)
        {
            OwnFault = original.OwnFault,
        };
        return async () => (await move.RunAsync(actor, target, input, default)).Refusal;
    }

    /// <summary>One's own time that was removed is registered again.</summary>
    /// <returns>Answers why not; null where it is undone.</returns>
    public Func<Task<Refusal?>> ForRemoval(Actor actor, TimeEntry removed)
    {
        var (number, once) = (removed.TicketNumber, Guid.NewGuid());
        var input = new RegisterTimeInput(
            removed.Minutes,
            removed.WorkedOn,
            removed.Activity,
            removed.Note
        )
        {
            OwnFault = removed.OwnFault,
        };
        return async () => (await register.RunAsync(actor, number, input, once, default)).Refusal;
    }
}
