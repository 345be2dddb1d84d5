namespace Workbench.Domain.Tickets.Escalations;

/// <summary>
/// What an escalation has come to: the latest plan version, the latest offer that was sent, and the latest answer to it.
/// </summary>
public sealed record EscalationProgress(
    EscalationPlan? Plan,
    EscalationOffer? Offer,
    OfferAnswer? Answer
)
{
    /// <summary>Finds the latest of each. An answer to an earlier offer doesn't count.</summary>
    public static EscalationProgress From(
        IEnumerable<EscalationPlan> plans,
        IEnumerable<EscalationOffer> offers,
        IEnumerable<OfferAnswer> answers
    )
    {
        var offer = offers.MaxBy(o => o.No);
        return new(
            plans.MaxBy(p => p.No),
            offer,
            answers.Where(a => a.OfferNo == offer?.No).MaxBy(a => a.No)
        );
    }

    /// <summary>Returns what is to be done next. Nothing of it is enforced: sales may skip a step.</summary>
    public EscalationStep NextStep(Escalation escalation) =>
        escalation.Stage switch
        {
            EscalationStage.ToPickUp => EscalationStep.PickUp,
            EscalationStage.PickedUp or EscalationStage.Offered => Plan is null
                ? EscalationStep.WritePlan
            : Offer is null || Offer.PlanNo < Plan.No ? EscalationStep.SendOffer
            : Answer is null ? EscalationStep.RecordAnswer
            : Answer.IsAccepted ? EscalationStep.Win
            : EscalationStep.Reconsider,
            EscalationStage.Won
            or EscalationStage.Declined
            or EscalationStage.Returned
            or EscalationStage.Withdrawn => EscalationStep.None,
        };
}
