namespace Workbench.Domain.Billing;

/// <summary>A hand-over was undone: its lines no longer stand, and what they charged is free to be handed over again.</summary>
/// <param name="UndoneAt">UTC.</param>
public sealed record BillingHandOverUndo(
    int HandOverNo,
    string Reason,
    DateTime UndoneAt,
    int UndoneById,
    string UndoneByName
) : IAttributed
{
    /// <summary>
    /// Undoes a hand-over, with a reason. Refuses one of a locked month, and one whose lines a later hand-over corrects: undo that
    /// one first, otherwise a correction would stand without what it corrects.
    /// </summary>
    /// <param name="before">The undo of this hand-over, if there is one.</param>
    /// <param name="correctedBy">The number of a later standing hand-over with lines of the same sources; null if there is
    /// none.</param>
    public static Result<BillingHandOverUndo> Create(
        BillingHandOver handOver,
        BillingHandOverUndo? before,
        int? correctedBy,
        MonthLocks locks,
        string reason,
        Actor actor,
        DateTime now
    ) =>
        Tickets.Reason.Check(reason) is { } missingReason ? missingReason
        : before is not null ? Refusal.Because(RefusalCode.HandOverUndone, handOver.No)
        : locks.IsLocked(handOver.Month)
            ? Refusal.Because(RefusalCode.BillingMonthLocked, handOver.Month)
        : correctedBy is { } later
            ? Refusal.Because(RefusalCode.HandOverCorrected, handOver.No, later)
        : new BillingHandOverUndo(handOver.No, reason.Trim(), now, actor.Id, actor.Name);
}
