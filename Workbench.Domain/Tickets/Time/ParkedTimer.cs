namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// A timer that was stopped because its ticket left its owner's hands, or the owner can't work any more. Its time waits until the
/// owner or a team lead registers or discards it, and holds up nobody else (K10, T5).
/// </summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="ParkedAt">UTC.</param>
[Rule("K10")]
[Rule("T5")]
public sealed record ParkedTimer(
    int TechnicianId,
    int TicketNumber,
    DateTime StartedAt,
    DateTime ParkedAt
)
{
    /// <summary>Returns the whole minutes that the timer ran, as its owner would have registered them.</summary>
    public Minutes Elapsed =>
        new RunningTimer(TechnicianId, TicketNumber, StartedAt).Elapsed(ParkedAt);

    /// <summary>Stops a running timer and keeps its time for its owner.</summary>
    public static ParkedTimer From(RunningTimer timer, DateTime now) =>
        new(timer.TechnicianId, timer.TicketNumber, timer.StartedAt, now);

    /// <summary>Returns the refusal if the person may not register or discard the time; otherwise null.</summary>
    public Refusal? CheckMayDecide(Actor actor) =>
        actor.Id == TechnicianId || actor.HasAny(Roles.TeamLead)
            ? null
            : Refusal.Because(RefusalCode.NotYourTicket, TicketNumber);
}
