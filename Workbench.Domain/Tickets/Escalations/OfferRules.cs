namespace Workbench.Domain.Tickets.Escalations;

/// <summary>
/// Rules for selling an escalation: plan versions, the offer that is sent of one, and the customer's answer. Each is kept; none
/// of them moves a ticket, its hours or its place (K3).
/// </summary>
[Rule("K3")]
public static class OfferRules
{
    /// <summary>Adds a plan version. It must be valid today, and must not end before it starts.</summary>
    public static Result<EscalationRecord<EscalationPlan>> WritePlan(
        Escalation escalation,
        PlanInput input,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        if (
            (EscalationRules.CheckOwner(escalation, actor) ?? CheckPlan(input, today)) is
            { } refusal
        )
        {
            return refusal;
        }

        return new EscalationRecord<EscalationPlan>(
            escalation with
            {
                NextPlanNo = escalation.NextPlanNo + 1,
            },
            new(
                escalation.No,
                escalation.NextPlanNo,
                now,
                actor.Name,
                input.PlannedMinutes,
                input.StartsOn,
                input.EndsOn,
                input.PriceOre,
                input.Note.Trim(),
                input.ValidUntil
            )
        );
    }

    /// <summary>Records that a plan version was sent as an offer, and schedules the follow-up.</summary>
    public static Result<EscalationRecord<EscalationOffer>> Send(
        Escalation escalation,
        EscalationPlan plan,
        OfferInput input,
        Actor actor,
        DateTime now
    )
    {
        var today = StockholmTime.DateOf(now);
        if (
            (
                EscalationRules.CheckOwner(escalation, actor)
                ?? (
                    plan.ValidUntil < today
                        ? Refusal.Because(RefusalCode.PlanExpired, plan.ValidUntil)
                        : null
                )
                ?? TextCheck.OptionalLine(
                    FieldName.ContactPerson,
                    input.SentTo,
                    EscalationOffer.MaxSentToLength
                )
                ?? TextCheck.RequiredLine(
                    FieldName.Subject,
                    input.Subject,
                    EscalationOffer.MaxSubjectLength
                )
                ?? TextCheck.Required(FieldName.Text, input.Text, EscalationOffer.MaxTextLength)
                ?? EscalationRules.CheckFollowUp(input.FollowUpOn, today)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        return new EscalationRecord<EscalationOffer>(
            escalation with
            {
                NextOfferNo = escalation.NextOfferNo + 1,
                FollowUpOn = input.FollowUpOn,
            },
            new(
                escalation.No,
                escalation.NextOfferNo,
                plan.No,
                now,
                actor.Name,
                input.SentTo.Trim(),
                input.Channel,
                input.IsSwedish,
                input.Subject.Trim(),
                input.Text
            )
        );
    }

    /// <summary>
    /// Records the customer's answer to the latest offer. An offer that is no longer valid can still be answered: whether the
    /// answer counts is for sales to decide.
    /// </summary>
    public static Result<EscalationRecord<OfferAnswer>> RecordAnswer(
        Escalation escalation,
        EscalationOffer offer,
        OfferAnswerInput input,
        Actor actor,
        DateTime now
    )
    {
        var (sent, today) = (StockholmTime.DateOf(offer.SentAt), StockholmTime.DateOf(now));
        if (
            (
                EscalationRules.CheckOwner(escalation, actor)
                ?? (
                    offer.No != escalation.NextOfferNo - 1
                        ? Refusal.Because(RefusalCode.OfferReplaced, offer.No)
                        : null
                )
                ?? TextCheck.RequiredLine(
                    FieldName.SaidBy,
                    input.SaidBy,
                    OfferAnswer.MaxSaidByLength
                )
                ?? (
                    input.SaidOn < sent || input.SaidOn > today
                        ? Refusal.Because(RefusalCode.AnswerDateOutOfRange, sent, today)
                        : null
                )
                ?? TextCheck.OptionalLine(
                    FieldName.Reference,
                    input.Reference,
                    Escalation.MaxReferenceLength
                )
                ?? TextCheck.Optional(FieldName.Note, input.Note, Escalation.MaxTextLength)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        return new EscalationRecord<OfferAnswer>(
            escalation with
            {
                NextAnswerNo = escalation.NextAnswerNo + 1,
            },
            new(
                escalation.No,
                escalation.NextAnswerNo,
                offer.No,
                now,
                actor.Name,
                input.IsAccepted,
                input.SaidBy.Trim(),
                input.SaidOn,
                input.Channel,
                input.Reference.Trim(),
                input.Note.Trim()
            )
        );
    }

    private static Refusal? CheckPlan(PlanInput input, DateOnly today) =>
        input.PlannedMinutes is < 1 or > EscalationPlan.MaxMinutes
            ? Refusal.Because(
                RefusalCode.PlanHoursOutOfRange,
                new Minutes(EscalationPlan.MaxMinutes)
            )
        : input.PriceOre is < 0 or > EscalationPlan.MaxPriceOre
            ? Refusal.Because(
                RefusalCode.PlanPriceOutOfRange,
                new Money(EscalationPlan.MaxPriceOre)
            )
        : input.StartsOn > input.EndsOn ? Refusal.Because(RefusalCode.PlanEndsBeforeStart)
        : input.ValidUntil < today ? Refusal.Because(RefusalCode.PlanExpired, input.ValidUntil)
        : TextCheck.Optional(FieldName.Note, input.Note, EscalationPlan.MaxNoteLength);
}
