using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Plans;

/// <summary>Shows every version of the plan, newest first, with the offers that were sent of it and their answers.</summary>
public partial class PlanPanel
{
    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    private DateOnly Today => StockholmTime.DateOf(Now);

    private static string? Dates(EscalationPlan plan) =>
        (plan.StartsOn, plan.EndsOn) switch
        {
            ({ } start, { } end) => Formats.Text(
                EscalationsTexts.PlanDates,
                Formats.Date(start),
                Formats.Date(end)
            ),
            ({ } start, null) => Formats.Text(EscalationsTexts.PlanFrom, Formats.Date(start)),
            (null, { } end) => Formats.Text(EscalationsTexts.PlanReadyBy, Formats.Date(end)),
            (null, null) => null,
        };

    private static string SentText(EscalationOffer offer) =>
        Formats.Text(
            offer.SentTo.Length > 0
                ? EscalationsTexts.OfferSentTo
                : EscalationsTexts.OfferSentToNobody,
            Formats.DateAndTime(offer.SentAt),
            offer.SentByName,
            DomainText.For(offer.Channel),
            offer.SentTo
        );

    private static string AnswerText(OfferAnswer answer) => EscalationText.Answer(answer);
}
