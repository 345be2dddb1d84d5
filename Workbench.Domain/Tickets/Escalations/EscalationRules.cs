using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;
using static Workbench.Domain.Tickets.Escalations.EscalationState;

namespace Workbench.Domain.Tickets.Escalations;

/// <summary>
/// The life of an escalation: raised by triage, picked up by one of sales (or put back), then won as a project, declined, or
/// rescoped to four hours or less, which sends its tickets to their old places in the queue.
/// </summary>
[Rule("K3")]
[Rule("D4")]
public static class EscalationRules
{
    public static Escalation Raise(
        int no,
        int customerId,
        string reason,
        Actor actor,
        DateTime now
    ) => new(no, customerId, now, actor.Id, actor.Name, reason, ToPickUp, null, null, null, "");

    public static Result<Escalation> PickUp(Escalation escalation, Actor actor, DateTime now) =>
        escalation.State switch
        {
            ToPickUp => escalation with { State = PickedUp, OwnerId = actor.Id, PickedUpAt = now },
            PickedUp => Refusal.Because(RefusalCode.EscalationOwnedByOther, escalation.No),
            Won or Declined or Rescoped or EscalationState.Withdrawn => AlreadyDecided(escalation),
        };

    /// <summary>Back to those to pick up; its clock goes on since it was raised.</summary>
    public static Result<Escalation> PutBack(Escalation escalation, Actor actor) =>
        CheckOwner(escalation, actor) is { } refusal
            ? refusal
            : escalation with
            {
                State = ToPickUp,
                OwnerId = null,
                PickedUpAt = null,
            };

    /// <summary>It became a project, or the customer does not want it: its tickets are closed.</summary>
    public static Result<DecidedEscalation> Close(
        Escalation escalation,
        IReadOnlyList<Ticket> tickets,
        bool won,
        string outcome,
        Actor actor,
        DateTime now
    )
    {
        if ((CheckOwner(escalation, actor) ?? CheckOutcome(outcome)) is { } refusal)
        {
            return refusal;
        }

        var moves = new List<TicketTransition>();
        foreach (var ticket in tickets)
        {
            var closing = TicketTransition.Create(
                TicketState.Closed,
                TicketChangeKind.EscalationClosed,
                ticket,
                actor,
                now,
                outcome.Trim()
            );
            if (!closing.TryGetValue(out var move, out var why))
            {
                return why;
            }

            moves.Add(move);
        }

        return new DecidedEscalation(Decide(escalation, won ? Won : Declined, outcome, now), moves);
    }

    /// <summary>Cut down to four hours or less: each ticket with a size of its own, all together within four hours.</summary>
    public static Result<DecidedEscalation> Rescope(
        Escalation escalation,
        IReadOnlyList<Ticket> tickets,
        IReadOnlyList<RescopedTicket> sizes,
        string outcome,
        Actor actor,
        DateTime now
    )
    {
        if ((CheckOwner(escalation, actor) ?? CheckOutcome(outcome)) is { } refusal)
        {
            return refusal;
        }

        var moves = new List<TicketTransition>();
        foreach (var ticket in tickets)
        {
            if (sizes.SingleOrDefault(s => s.Number == ticket.Number) is not { } size)
            {
                return Refusal.Because(RefusalCode.RescopeIncomplete, ticket.Number);
            }

            var fresh = ticket with { Size = null, EstimateMinutes = null, TechnicianId = null };
            if (
                !EstimateRules
                    .Estimate(fresh, size.Size, size.EstimateMinutes)
                    .TryGetValue(out var sized, out var why)
                || !TicketTransition
                    .Create(
                        TicketState.Queued,
                        TicketChangeKind.EscalationRescoped,
                        sized,
                        actor,
                        now,
                        outcome.Trim()
                    )
                    .TryGetValue(out var move, out why)
            )
            {
                return why;
            }

            moves.Add(move);
        }

        var together = moves.ConvertAll(m => m.Ticket);
        return BundleRules.ExceedsFourHours(together)
            ? Refusal.Because(
                RefusalCode.BundleOverFourHours,
                BundleRules.PlannedTogether(together)
            )
            : new DecidedEscalation(Decide(escalation, Rescoped, outcome, now), moves);
    }

    /// <summary>The last ticket of it was withdrawn.</summary>
    public static Escalation Withdraw(Escalation escalation, DateTime now) =>
        Decide(escalation, EscalationState.Withdrawn, "", now);

    /// <summary>A ticket of it comes back: it stands where it stood, or is open still.</summary>
    public static Escalation Restore(Escalation escalation) =>
        escalation.State == EscalationState.Withdrawn
            ? escalation with
            {
                State = escalation.OwnerId is null ? ToPickUp : PickedUp,
                DecidedAt = null,
            }
            : escalation;

    private static Escalation Decide(
        Escalation escalation,
        EscalationState state,
        string outcome,
        DateTime now
    ) => escalation with { State = state, DecidedAt = now, Outcome = outcome.Trim() };

    private static Refusal? CheckOutcome(string outcome) =>
        TextCheck.Required(FieldName.Outcome, outcome, Reason.MaxLength);

    /// <summary>Null where the actor may decide it: who picked it up, or a team lead.</summary>
    private static Refusal? CheckOwner(Escalation escalation, Actor actor) =>
        !escalation.IsOpen ? AlreadyDecided(escalation)
        : escalation.State == ToPickUp
            ? Refusal.Because(RefusalCode.EscalationNotPickedUp, escalation.No)
        : escalation.OwnerId != actor.Id && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.EscalationOwnedByOther, escalation.No)
        : null;

    private static Refusal AlreadyDecided(Escalation escalation) =>
        Refusal.Because(RefusalCode.EscalationAlreadyDecided, escalation.No);
}
