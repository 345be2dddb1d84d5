using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations;

/// <summary>The plan versions, offers and answers of some escalations, each oldest first.</summary>
public sealed record SoldSoFar(
    IReadOnlyList<EscalationPlan> Plans,
    IReadOnlyList<EscalationOffer> Offers,
    IReadOnlyList<OfferAnswer> Answers
)
{
    /// <summary>Returns what one escalation has come to.</summary>
    public EscalationProgress ProgressOf(int no) =>
        EscalationProgress.From(
            Plans.Where(p => p.EscalationNo == no),
            Offers.Where(o => o.EscalationNo == no),
            Answers.Where(a => a.EscalationNo == no)
        );
}
