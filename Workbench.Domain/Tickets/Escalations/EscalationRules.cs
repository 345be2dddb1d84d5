using Workbench.Domain.Tickets.Triage;
using static Workbench.Domain.Tickets.Escalations.EscalationState;

namespace Workbench.Domain.Tickets.Escalations;

/// <summary>
/// Rules for escalations: triage raises them; sales picks them up or puts them back, then closes them as won or declined, or
/// rescopes them to four hours or less. Rescoped tickets return to their positions in the queue (K3).
/// </summary>
[Rule("K3")]
[Rule("D4")]
public static class EscalationRules
{
    private const int MaxFollowUpYears = 2;

    public static Escalation Raise(
        int no,
        int customerId,
        string reason,
        Actor actor,
        DateTime now
    ) => new(no, customerId, now, actor.Id, actor.Name, reason, ToPickUp, null, null, null, "");

    /// <param name="followUpOn">When the new owner is to be reminded; null for never.</param>
    public static Result<Escalation> PickUp(
        Escalation escalation,
        Actor actor,
        DateTime now,
        DateOnly? followUpOn = null
    ) =>
        escalation.State switch
        {
            ToPickUp => escalation with
            {
                State = PickedUp,
                OwnerId = actor.Id,
                PickedUpAt = now,
                FollowUpOn = followUpOn,
            },
            PickedUp => Refusal.Because(RefusalCode.EscalationOwnedByOther, escalation.No),
            Won or Declined or Rescoped or EscalationState.Withdrawn => AlreadyDecided(escalation),
        };

    /// <summary>
    /// Puts the escalation back to those waiting for pick-up. Its pick-up target still starts when it was raised (D4).
    /// </summary>
    public static Result<Escalation> PutBack(Escalation escalation, Actor actor) =>
        CheckOwner(escalation, actor) is { } refusal
            ? refusal
            : escalation with
            {
                State = ToPickUp,
                OwnerId = null,
                PickedUpAt = null,
                FollowUpOn = null,
            };

    /// <summary>Names the project manager. An empty name means that nobody is named.</summary>
    public static Result<Escalation> NameProjectManager(
        Escalation escalation,
        string name,
        Actor actor
    ) =>
        (
            CheckOwner(escalation, actor)
            ?? TextCheck.OptionalLine(FieldName.ProjectManager, name, Escalation.MaxNameLength)
        )
            is { } refusal
            ? refusal
            : escalation with
            {
                ProjectManager = name.Trim(),
            };

    /// <summary>Sets the day on which the owner is reminded; null for never.</summary>
    public static Result<Escalation> ScheduleFollowUp(
        Escalation escalation,
        DateOnly? on,
        Actor actor,
        DateTime now
    ) =>
        (CheckOwner(escalation, actor) ?? CheckFollowUp(on, StockholmTime.DateOf(now)))
            is { } refusal
            ? refusal
            : escalation with
            {
                FollowUpOn = on,
            };

    /// <summary>
    /// Closes the escalation and its tickets: it became a project, or the customer declined. A project has a reference.
    /// </summary>
    /// <param name="projectReference">The number of the project elsewhere; not stored if the customer declined.</param>
    public static Result<DecidedEscalation> Close(
        Escalation escalation,
        IReadOnlyList<Ticket> tickets,
        bool won,
        string outcome,
        string projectReference,
        Actor actor,
        DateTime now
    )
    {
        if (
            (
                CheckOwner(escalation, actor)
                ?? CheckOutcome(outcome)
                ?? (won ? CheckProjectReference(projectReference) : null)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var transitions = new List<TicketTransition>();
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
            if (!closing.TryGetValue(out var transition, out var refused))
            {
                return refused;
            }

            transitions.Add(transition);
        }

        return new DecidedEscalation(
            Decide(escalation, won ? Won : Declined, outcome, now) with
            {
                ProjectReference = won ? projectReference.Trim() : "",
            },
            transitions
        );
    }

    /// <summary>
    /// Rescopes the escalation to four hours or less. Every ticket gets a new size, and their total must not exceed four hours.
    /// </summary>
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

        var transitions = new List<TicketTransition>();
        foreach (var ticket in tickets)
        {
            if (sizes.SingleOrDefault(s => s.Number == ticket.Number) is not { } size)
            {
                return Refusal.Because(RefusalCode.RescopeIncomplete, ticket.Number);
            }

            if (
                !ReturnToQueue(ticket, size, outcome.Trim(), actor, now)
                    .TryGetValue(out var transition, out var refused)
            )
            {
                return refused;
            }

            transitions.Add(transition);
        }

        var rescoped = transitions.ConvertAll(t => t.Ticket);
        return BundleRules.ExceedsFourHours(rescoped)
            ? Refusal.Because(
                RefusalCode.BundleOverFourHours,
                BundleRules.TotalPlannedTime(rescoped)
            )
            : new DecidedEscalation(Decide(escalation, Rescoped, outcome, now), transitions);
    }

    /// <summary>Closes the escalation after its last ticket was withdrawn.</summary>
    public static Escalation Withdraw(Escalation escalation, DateTime now) =>
        Decide(escalation, EscalationState.Withdrawn, "", now);

    /// <summary>Restores the escalation when one of its tickets is restored. An open escalation stays unchanged.</summary>
    public static Escalation Restore(Escalation escalation) =>
        escalation.State == EscalationState.Withdrawn
            ? escalation with
            {
                State = escalation.OwnerId is null ? ToPickUp : PickedUp,
                DecidedAt = null,
            }
            : escalation;

    /// <summary>Returns a ticket to its old place in the queue, with a new size and without a technician (K4).</summary>
    internal static Result<TicketTransition> ReturnToQueue(
        Ticket ticket,
        RescopedTicket size,
        string reason,
        Actor actor,
        DateTime now
    ) =>
        EstimateRules
            .Estimate(
                ticket with
                {
                    Size = null,
                    EstimateMinutes = null,
                    TechnicianId = null,
                },
                size.Size,
                size.EstimateMinutes
            )
            .Match(
                sized =>
                    TicketTransition.Create(
                        TicketState.Queued,
                        TicketChangeKind.EscalationRescoped,
                        sized,
                        actor,
                        now,
                        reason
                    ),
                refusal => refusal
            );

    /// <summary>Returns null if the actor picked the escalation up or is a team lead; otherwise the refusal.</summary>
    internal static Refusal? CheckOwner(Escalation escalation, Actor actor) =>
        !escalation.IsOpen ? AlreadyDecided(escalation)
        : escalation.State == ToPickUp
            ? Refusal.Because(RefusalCode.EscalationNotPickedUp, escalation.No)
        : escalation.OwnerId != actor.Id && !actor.HasAny(Roles.TeamLead)
            ? Refusal.Because(RefusalCode.EscalationOwnedByOther, escalation.No)
        : null;

    /// <summary>Returns null if somebody can be reminded on that day: today or within two years.</summary>
    internal static Refusal? CheckFollowUp(DateOnly? on, DateOnly today) =>
        on < today || on > today.AddYears(MaxFollowUpYears)
            ? Refusal.Because(
                RefusalCode.FollowUpOutOfRange,
                today,
                today.AddYears(MaxFollowUpYears)
            )
            : null;

    private static Escalation Decide(
        Escalation escalation,
        EscalationState state,
        string outcome,
        DateTime now
    ) => escalation with { State = state, DecidedAt = now, Outcome = outcome.Trim() };

    private static Refusal? CheckOutcome(string outcome) =>
        TextCheck.Required(FieldName.Outcome, outcome, Reason.MaxLength);

    private static Refusal? CheckProjectReference(string reference) =>
        TextCheck.RequiredLine(
            FieldName.ProjectReference,
            reference,
            Escalation.MaxReferenceLength
        );

    private static Refusal AlreadyDecided(Escalation escalation) =>
        Refusal.Because(RefusalCode.EscalationAlreadyDecided, escalation.No);
}
