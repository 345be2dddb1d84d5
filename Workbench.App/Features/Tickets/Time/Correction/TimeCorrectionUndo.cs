using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>
/// Undoes a correction with another correction, because entries are never changed (A8). Each undo names the entry that the
/// correction created, so that later corrections are not undone.
/// </summary>
public sealed class TimeCorrectionUndo(CorrectTime correct, MoveTime move, RegisterTime register)
{
    /// <param name="no">The number of the current entry.</param>
    /// <returns>A function that undoes the correction and returns the refusal, or null if it succeeded.</returns>
    public Func<Task<Refusal?>> ForChange(
        Actor actor,
        int ticket,
        int no,
        CorrectedTimeValues original
    )
    {
        var target = new TicketCommandTarget(ticket, null, Guid.NewGuid());
        var input = new CorrectTimeInput(no, original, TicketsTexts.Time_UndoReason);
        return async () => (await correct.RunAsync(actor, target, input, default)).Refusal;
    }

    /// <param name="no">The number of the entry on the target ticket.</param>
    /// <param name="original">The entry before the move.</param>
    /// <returns>A function that undoes the move and returns the refusal, or null if it succeeded.</returns>
    public Func<Task<Refusal?>> ForMove(Actor actor, int from, int no, TimeEntry original)
    {
        var target = new TicketCommandTarget(from, null, Guid.NewGuid());
        var input = new MoveTimeInput(no, original.TicketNumber, TicketsTexts.Time_UndoReason)
        {
            OwnFault = original.OwnFault,
        };
        return async () => (await move.RunAsync(actor, target, input, default)).Refusal;
    }

    /// <summary>Registers a person's own removed time again.</summary>
    /// <returns>A function that undoes the removal and returns the refusal, or null if it succeeded.</returns>
    public Func<Task<Refusal?>> ForRemoval(Actor actor, TimeEntry removed)
    {
        var (number, operationId) = (removed.TicketNumber, Guid.NewGuid());
        var input = new RegisterTimeInput(
            removed.Minutes,
            removed.WorkedOn,
            removed.Activity,
            removed.Note
        )
        {
            OwnFault = removed.OwnFault,
        };
        return async () =>
            (await register.RunAsync(actor, number, input, operationId, default)).Refusal;
    }
}
