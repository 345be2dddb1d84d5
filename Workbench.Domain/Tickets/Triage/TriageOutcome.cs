using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Time;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// Deciding what a ticket is, how large, what it lacks, and which of the customer's open tickets it belongs together with. Small
/// and Medium go to the queue; Large, and what together is planned for more than four hours, is escalated as one.
/// </summary>
/// <param name="Members">The ticket itself, then those that belong to it, with what triage says of them.</param>
[Rule("K2")]
[Rule("K3")]
[Rule("K5")]
public sealed record TriageOutcome(IReadOnlyList<Ticket> Members, bool IsEscalated, string Reason)
{
    /// <summary>What sales reads first: the goal, or else the reason.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Several that belong together and share no number yet.</summary>
    public bool NeedsBundle => Members.Count > 1 && Members[0].BundleNo is null;

    /// <param name="others">The customer's other open tickets.</param>
    public static Result<TriageOutcome> Calculate(
        Ticket ticket,
        IReadOnlyList<Ticket> others,
        TriageInput input
    )
    {
        if (CheckInput(ticket, input) is { } refusal)
        {
            return refusal;
        }

        if (!ApplySize(ticket, input).TryGetValue(out var sized, out var why))
        {
            return why;
        }

        if (
            input.BundledWith.FirstOrDefault(n =>
                others.All(o => o.Number != n || !TicketCondition.CountsAtTriage.Holds(o))
            )
                is var unknown
            && unknown != 0
        )
        {
            return Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, unknown);
        }

        var open = others.Where(TicketCondition.CountsAtTriage.Holds).ToList();
        var mates = BundleRules.BundleOf(sized, open, input.BundledWith).Skip(1).ToList();
        var left = open.Except(mates).ToList();
        if (
            BundleRules.RequiresReason(sized, open, input.BundledWith)
            && string.IsNullOrWhiteSpace(input.Reason)
        )
        {
            return Refusal.Because(
                RefusalCode.LeftOutReasonRequired,
                BundleRules.PlannedTogether([sized, .. open]),
                string.Join(
                    ", ",
                    left.Where(t => t.PlannedTime > Minutes.Zero).Select(t => t.Number)
                )
            );
        }

        var shared = mates.Prepend(sized).Select(t => t.BundleNo).FirstOrDefault(no => no != null);
        var members = mates.Prepend(sized).ToList();
        return new TriageOutcome(
            mates.Count == 0 ? members : [.. members.Select(t => t with { BundleNo = shared })],
            BundleRules.MustEscalate(members),
            FirstNonEmpty(input.Reason, input.Goal)
        )
        {
            Goal = FirstNonEmpty(input.Goal, input.Reason),
        };
    }

    /// <summary>What changes: every ticket that goes elsewhere, and every one that joins a bundle where it is.</summary>
    /// <param name="before">The members as they were.</param>
    /// <param name="bundleNo">Of several; null for one alone.</param>
    /// <param name="escalationNo">Where it escalates.</param>
    public Result<IReadOnlyList<TicketTransition>> CreateTransitions(
        IReadOnlyList<Ticket> before,
        int? bundleNo,
        int? escalationNo,
        Actor actor,
        DateTime now
    )
    {
        var moves = new List<TicketTransition>();
        foreach (var (i, member) in Members.Index())
        {
            var ticket = member with { BundleNo = bundleNo ?? member.BundleNo };
            if (!IsEscalated && i > 0)
            {
                if (ticket.BundleNo != before[i].BundleNo)
                {
                    moves.Add(
                        TicketTransition.WithinState(
                            TicketChangeKind.AddedToBundle,
                            ticket,
                            actor,
                            now,
                            Reason
                        )
                    );
                }

                continue;
            }

            var to = IsEscalated ? Escalated : Queued;
            var kind = IsEscalated ? TicketChangeKind.Escalated : TicketChangeKind.Triaged;
            var from = IsEscalated ? ticket with { EscalationNo = escalationNo } : ticket;
            if (
                !TicketTransition
                    .Create(to, kind, from, actor, now, Reason)
                    .TryGetValue(out var move, out var refusal)
            )
            {
                return refusal;
            }

            moves.Add(move);
        }

        return moves;
    }

    /// <summary>A misjudged triage: back to where it can be judged again, out of any bundle.</summary>
    public static Result<TicketTransition> Undo(Ticket ticket, Actor actor, DateTime now) =>
        ticket.State != Queued
            ? Refusal.Because(
                RefusalCode.TransitionNotAllowed,
                ticket.State,
                New,
                StateTransitions.AllowedFrom(ticket.State).Where(s => s != New).ToArray()
            )
            : TicketTransition.Create(
                New,
                TicketChangeKind.TriageUndone,
                ticket with
                {
                    Size = null,
                    EstimateMinutes = null,
                    BundleNo = null,
                },
                actor,
                now
            );

    private static Refusal? CheckInput(Ticket ticket, TriageInput input) =>
        CheckState(ticket, input.Size)
        ?? (
            input.Kind != ticket.Kind
            && (ticket.BugClass is not null || ticket.RegisteredMinutes > 0)
                ? Refusal.Because(RefusalCode.KindNotChangeable, ticket.Number)
            : ticket.State != New
                ? Domain.Tickets.Reason.Check(FirstNonEmpty(input.Reason, input.Goal))
            : null
        )
        ?? TextCheck.Optional(FieldName.Reason, input.Reason, Domain.Tickets.Reason.MaxLength)
        ?? TextCheck.Optional(FieldName.Goal, input.Goal, Domain.Tickets.Reason.MaxLength);

    /// <summary>The first where anything is said, or else the other.</summary>
    private static string FirstNonEmpty(string first, string other) =>
        string.IsNullOrWhiteSpace(first) ? other.Trim() : first.Trim();

    /// <summary>Only a new ticket is queued by triage; any that waits or is worked on may turn out to be Large.</summary>
    private static Refusal? CheckState(Ticket ticket, SizeClass size) =>
        size == SizeClass.Large ? StateTransitions.Check(ticket.State, Escalated)
        : ticket.State == New ? null
        : Refusal.Because(
            RefusalCode.TransitionNotAllowed,
            ticket.State,
            Queued,
            StateTransitions.AllowedFrom(ticket.State).Where(s => s != Queued).ToArray()
        );

    private static Result<Ticket> ApplySize(Ticket ticket, TriageInput input)
    {
        var known = ticket with
        {
            Kind = input.Kind,
            MissingIntakeItems = IntakeChecklist.FilterByKind(input.Kind, input.MissingItems),
        };
        return input.Size == SizeClass.Large
            ? EstimateRules.EstimateLarge(known, input.EstimateMinutes)
            : EstimateRules.Estimate(known, input.Size, input.EstimateMinutes);
    }
}
