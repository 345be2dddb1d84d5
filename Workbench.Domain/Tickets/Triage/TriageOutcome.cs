using Workbench.Domain.Tickets.Intake;
using static Workbench.Domain.Tickets.TicketState;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>
/// The result of triage: kind, size and missing items of the ticket, and the tickets bundled with it. Small and Medium tickets
/// are queued; a Large ticket, or a bundle planned for more than four hours, is escalated (K2, K3).
/// </summary>
/// <param name="Members">The triaged ticket, then the tickets bundled with it.</param>
[Rule("K2")]
[Rule("K3")]
[Rule("K5")]
public sealed record TriageOutcome(IReadOnlyList<Ticket> Members, bool IsEscalated, string Reason)
{
    /// <summary>What sales reads first: the customer's goal, otherwise the reason.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Whether the members need a new bundle number.</summary>
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

        if (input.LeavesBundle)
        {
            ticket = ticket with { BundleNo = null };
        }

        if (!ApplySize(ticket, input).TryGetValue(out var sized, out var sizeRefusal))
        {
            return sizeRefusal;
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
        var bundled = BundleRules.BundleOf(sized, open, input.BundledWith).Skip(1).ToList();
        var leftOut = open.Except(bundled).ToList();
        if (
            BundleRules.RequiresReason(sized, open, input.BundledWith)
            && string.IsNullOrWhiteSpace(input.Reason)
        )
        {
            return Refusal.Because(
                RefusalCode.LeftOutReasonRequired,
                BundleRules.TotalPlannedTime([sized, .. open]),
                string.Join(
                    ", ",
                    leftOut.Where(t => t.PlannedTime > Minutes.Zero).Select(t => t.Number)
                )
            );
        }

        var bundleNo = bundled
            .Prepend(sized)
            .Select(t => t.BundleNo)
            .FirstOrDefault(no => no != null);
        var members = bundled.Prepend(sized).ToList();
        return new TriageOutcome(
            bundled.Count == 0 ? members : [.. members.Select(t => t with { BundleNo = bundleNo })],
            BundleRules.MustEscalate(members),
            FirstNonEmpty(input.Reason, input.Goal)
        )
        {
            Goal = FirstNonEmpty(input.Goal, input.Reason),
        };
    }

    /// <summary>
    /// Creates the transitions: one for every ticket that changes state, and one for every ticket that only joins the bundle.
    /// </summary>
    /// <param name="before">The members before triage.</param>
    /// <param name="bundleNo">The bundle's number; null for a single ticket.</param>
    /// <param name="escalationNo">The escalation's number; null without an escalation.</param>
    public Result<IReadOnlyList<TicketTransition>> CreateTransitions(
        IReadOnlyList<Ticket> before,
        int? bundleNo,
        int? escalationNo,
        Actor actor,
        DateTime now
    )
    {
        var transitions = new List<TicketTransition>();
        foreach (var (i, member) in Members.Index())
        {
            var ticket = member with { BundleNo = bundleNo ?? member.BundleNo };
            if (!IsEscalated && i > 0)
            {
                if (ticket.BundleNo != before[i].BundleNo)
                {
                    transitions.Add(
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
                    .TryGetValue(out var transition, out var refusal)
            )
            {
                return refusal;
            }

            transitions.Add(transition);
        }

        return transitions;
    }

    /// <summary>Undoes a triage: returns the ticket to New, outside any bundle.</summary>
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
        ?? KindRules.Check(ticket, input.Kind)
        ?? (
            ticket.State != New
                ? Domain.Tickets.Reason.Check(FirstNonEmpty(input.Reason, input.Goal))
                : null
        )
        ?? TextCheck.Optional(FieldName.Reason, input.Reason, Domain.Tickets.Reason.MaxLength)
        ?? TextCheck.Optional(FieldName.Goal, input.Goal, Domain.Tickets.Reason.MaxLength);

    /// <summary>Returns the first text, trimmed, or the other text if the first is blank.</summary>
    private static string FirstNonEmpty(string first, string other) =>
        string.IsNullOrWhiteSpace(first) ? other.Trim() : first.Trim();

    /// <summary>Only a new ticket can be queued by triage. A waiting or started ticket can turn out to be Large.</summary>
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
        var ticketWithKind = ticket with
        {
            Kind = input.Kind,
            MissingIntakeItems = IntakeChecklist.FilterByKind(input.Kind, input.MissingItems),
        };
        return input.Size == SizeClass.Large
            ? EstimateRules.EstimateLarge(ticketWithKind, input.EstimateMinutes)
            : EstimateRules.Estimate(ticketWithKind, input.Size, input.EstimateMinutes);
    }
}
