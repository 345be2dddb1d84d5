namespace Workbench.Domain.Tickets.Escalations;

/// <summary>
/// Takes the bundle of an escalation apart: every ticket stays, returns to its old place in the queue, or gets an escalation of
/// its own. Tickets that leave belong together no longer, which is why it asks for a reason (K3, K4).
/// </summary>
/// <param name="Escalation">The escalation with the tickets that stay.</param>
/// <param name="NewEscalations">One for each ticket that goes on alone, picked up by the same person.</param>
/// <param name="Transitions">All tickets that change.</param>
/// <param name="Reason">Trimmed.</param>
[Rule("K3")]
[Rule("K4")]
public sealed record BundleSplit(
    Escalation Escalation,
    IReadOnlyList<Escalation> NewEscalations,
    IReadOnlyList<TicketTransition> Transitions,
    string Reason
)
{
    /// <param name="tickets">The escalated tickets, by number.</param>
    /// <param name="newNumbers">The numbers for new escalations, one for each ticket that gets its own.</param>
    public static Result<BundleSplit> Create(
        Escalation escalation,
        IReadOnlyList<Ticket> tickets,
        IReadOnlyList<SplitTicket> destinations,
        IReadOnlyList<int> newNumbers,
        string reason,
        Actor actor,
        DateTime now
    )
    {
        if (Check(escalation, tickets, destinations, reason, actor) is { } refusal)
        {
            return refusal;
        }

        var staying = destinations.Count(d => d.Destination == TicketDestination.Stays);
        var escalations = new List<Escalation>();
        var transitions = new List<TicketTransition>();
        foreach (var ticket in tickets)
        {
            var destination = destinations.Single(d => d.Number == ticket.Number);
            int? own =
                destination.Destination == TicketDestination.OwnEscalation
                    ? newNumbers[escalations.Count]
                    : null;
            if (
                !Move(ticket, destination, own, staying, reason.Trim(), actor, now)
                    .TryGetValue(out var move, out var refused)
            )
            {
                return refused;
            }

            if (own is { } no)
            {
                escalations.Add(ForOneTicket(escalation, no));
            }

            transitions.AddRange(move);
        }

        return new BundleSplit(escalation, escalations, transitions, reason.Trim());
    }

    private static Refusal? Check(
        Escalation escalation,
        IReadOnlyList<Ticket> tickets,
        IReadOnlyList<SplitTicket> destinations,
        string reason,
        Actor actor
    )
    {
        if (EscalationRules.CheckOwner(escalation, actor) is { } refusal)
        {
            return refusal;
        }

        if (
            tickets.FirstOrDefault(t => destinations.Count(d => d.Number == t.Number) != 1) is
            { } missing
        )
        {
            return Refusal.Because(RefusalCode.SplitIncomplete, missing.Number);
        }

        var staying = tickets.Count(t =>
            destinations.Single(d => d.Number == t.Number).Destination == TicketDestination.Stays
        );
        return staying == 0 || staying == tickets.Count
            ? Refusal.Because(RefusalCode.SplitChangesNothing)
            : TextCheck.Required(FieldName.Reason, reason, Tickets.Reason.MaxLength);
    }

    private static Result<List<TicketTransition>> Move(
        Ticket ticket,
        SplitTicket destination,
        int? own,
        int staying,
        string reason,
        Actor actor,
        DateTime now
    )
    {
        var alone = ticket with { BundleNo = null };
        var size = new RescopedTicket(
            ticket.Number,
            destination.Size ?? SizeClass.Large,
            destination.EstimateMinutes
        );
        return destination.Destination switch
        {
            TicketDestination.Queue => EscalationRules
                .ReturnToQueue(alone, size, reason, actor, now)
                .Match<Result<List<TicketTransition>>>(
                    move => new List<TicketTransition> { move },
                    refusal => refusal
                ),
            TicketDestination.OwnEscalation => WithinState(
                TicketChangeKind.EscalationSplit,
                alone with
                {
                    EscalationNo = own,
                }
            ),
            // A bundle of one ticket is none.
            TicketDestination.Stays when staying == 1 && ticket.BundleNo is not null => WithinState(
                TicketChangeKind.RemovedFromBundle,
                alone
            ),
            TicketDestination.Stays => new List<TicketTransition>(),
        };

        List<TicketTransition> WithinState(TicketChangeKind kind, Ticket changed) =>
            [TicketTransition.WithinState(kind, changed, actor, now, reason)];
    }

    /// <summary>The new escalation has the clock, goal, owner and follow-up of the old one, and no plan of its own yet.</summary>
    private static Escalation ForOneTicket(Escalation escalation, int no) =>
        escalation with
        {
            No = no,
            NextPlanNo = 1,
            NextOfferNo = 1,
            NextAnswerNo = 1,
        };
}
