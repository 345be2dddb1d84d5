using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Escalations;

[Rule("K3")]
public sealed class OfferRulesTests
{
    private static readonly Actor Maria = new(8, "Maria", Roles.Sales);
    private static readonly Actor Olof = new(9, "Olof", Roles.Sales);
    private static readonly Escalation Raised = EscalationRules.Raise(3, 1, "Over 4 h", Anna, Now);
    private static readonly Escalation Mine = EscalationRules
        .PickUp(Raised, Maria, Now, Day("2026-06-03"))
        .ShouldSucceed();

    private static readonly PlanInput Plan = new(
        24 * 60,
        Day("2026-06-15"),
        Day("2026-06-30"),
        2_616_000,
        " A new checkout ",
        Day("2026-07-01")
    );

    private static readonly OfferInput Offer = new(
        1,
        " Eva ",
        ContactChannel.Email,
        true,
        " Offert ",
        "Hej Eva!",
        Day("2026-06-08")
    );

    private static readonly OfferAnswerInput Accepted = new(
        1,
        true,
        " Eva ",
        Day("2026-06-01"),
        ContactChannel.Phone,
        " PO-77 ",
        ""
    );

    [Fact]
    public void Each_plan_version_is_kept_and_numbered()
    {
        var first = OfferRules.WritePlan(Mine, Plan, Maria, Now).ShouldSucceed();
        var second = OfferRules
            .WritePlan(first.Escalation, Plan with { PriceOre = 2_500_000 }, Maria, Now)
            .ShouldSucceed();

        first.Record.Note.Should().Be("A new checkout");
        (first.Record.No, second.Record.No).Should().Be((1, 2));
        second.Escalation.NextPlanNo.Should().Be(3);
        second.Escalation.Stage.Should().Be(EscalationStage.PickedUp, "a plan is no offer");
    }

    [Fact]
    public void A_plan_has_hours_a_price_and_dates_in_order_and_is_valid_today()
    {
        CodeOf(Plan with { PlannedMinutes = 0 }).Should().Be(RefusalCode.PlanHoursOutOfRange);
        CodeOf(Plan with { PlannedMinutes = 600_001 }).Should().Be(RefusalCode.PlanHoursOutOfRange);
        CodeOf(Plan with { PriceOre = -1 }).Should().Be(RefusalCode.PlanPriceOutOfRange);
        CodeOf(Plan with { PriceOre = EscalationPlan.MaxPriceOre + 1 })
            .Should()
            .Be(RefusalCode.PlanPriceOutOfRange);
        CodeOf(Plan with { EndsOn = Day("2026-06-14") })
            .Should()
            .Be(RefusalCode.PlanEndsBeforeStart);
        CodeOf(Plan with { ValidUntil = Day("2026-05-31") }).Should().Be(RefusalCode.PlanExpired);
        CodeOf(Plan with { Note = new('x', EscalationPlan.MaxNoteLength + 1) })
            .Should()
            .Be(RefusalCode.TextTooLong);
        CodeOf(Plan with { StartsOn = null, EndsOn = Day("2026-06-14"), PriceOre = 0 })
            .Should()
            .BeNull();
        CodeOf(Plan with { ValidUntil = Day("2026-06-01"), PlannedMinutes = 1 }).Should().BeNull();
    }

    [Fact]
    public void A_sent_offer_makes_the_escalation_offered_and_schedules_the_follow_up()
    {
        var sent = Sent();

        sent.Escalation.Should()
            .Match<Escalation>(e =>
                e.Stage == EscalationStage.Offered
                && e.State == EscalationState.PickedUp
                && e.FollowUpOn == Day("2026-06-08")
            );
        sent.Record.Should()
            .Match<EscalationOffer>(o =>
                o.No == 1
                && o.PlanNo == 1
                && o.SentTo == "Eva"
                && o.SentByName == "Maria"
                && o.SentAt == Now
                && o.Subject == "Offert"
                && o.Text == "Hej Eva!"
            );
    }

    [Fact]
    public void An_expired_plan_an_empty_letter_or_a_past_follow_up_is_not_sent()
    {
        var written = OfferRules.WritePlan(Mine, Plan, Maria, Now).ShouldSucceed();

        Send(Offer, Utc("2026-07-02 08:00"))
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.PlanExpired, Day("2026-07-01")));
        Send(Offer with { Text = " " }, Now)!.Code.Should().Be(RefusalCode.TextMissing);
        Send(Offer with { Subject = "" }, Now)!.Code.Should().Be(RefusalCode.TextMissing);
        Send(Offer with { SentTo = new('x', 101) }, Now)!.Code.Should().Be(RefusalCode.TextTooLong);
        Send(Offer with { FollowUpOn = Day("2026-05-31") }, Now)!
            .Code.Should()
            .Be(RefusalCode.FollowUpOutOfRange);
        Send(Offer with { SentTo = "", FollowUpOn = null }, Utc("2026-07-01 08:00"))
            .Should()
            .BeNull("it is valid on its last day");

        Refusal? Send(OfferInput input, DateTime at) =>
            OfferRules
                .Send(written.Escalation, written.Record, input, Maria, at)
                .Match<Refusal?>(_ => null, refusal => refusal);
    }

    [Fact]
    public void An_answer_is_recorded_with_the_customers_reference_and_decides_nothing()
    {
        var sent = Sent();

        var answered = OfferRules
            .RecordAnswer(sent.Escalation, sent.Record, Accepted, Maria, Now)
            .ShouldSucceed();

        answered
            .Record.Should()
            .Match<OfferAnswer>(a =>
                a.No == 1
                && a.OfferNo == 1
                && a.IsAccepted
                && a.SaidBy == "Eva"
                && a.Reference == "PO-77"
                && a.RecordedByName == "Maria"
            );
        answered.Escalation.Stage.Should().Be(EscalationStage.Offered);
    }

    [Fact]
    public void An_answer_is_to_the_latest_offer_and_dated_between_its_sending_and_today()
    {
        var sent = Sent();
        var again = OfferRules
            .Send(
                sent.Escalation,
                OfferRules.WritePlan(sent.Escalation, Plan, Maria, Now).ShouldSucceed().Record,
                Offer,
                Maria,
                Now
            )
            .ShouldSucceed();

        OfferRules
            .RecordAnswer(again.Escalation, sent.Record, Accepted, Maria, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.OfferReplaced, 1));
        Answer(Accepted with { SaidOn = Day("2026-05-31") })
            .Should()
            .Be(RefusalCode.AnswerDateOutOfRange);
        Answer(Accepted with { SaidOn = Day("2026-06-02") })
            .Should()
            .Be(RefusalCode.AnswerDateOutOfRange);
        Answer(Accepted with { SaidBy = "" }).Should().Be(RefusalCode.TextMissing);
        Answer(Accepted with { Reference = new('x', 101) }).Should().Be(RefusalCode.TextTooLong);

        RefusalCode? Answer(OfferAnswerInput input) =>
            OfferRules
                .RecordAnswer(sent.Escalation, sent.Record, input, Maria, Now)
                .Match<RefusalCode?>(_ => null, refusal => refusal.Code);
    }

    [Fact]
    public void Only_the_owner_or_a_team_lead_sells_an_open_escalation()
    {
        OfferRules
            .WritePlan(Mine, Plan, Olof, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        OfferRules
            .WritePlan(Raised, Plan, Maria, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationNotPickedUp);
        var sent = Sent();
        OfferRules
            .RecordAnswer(sent.Escalation, sent.Record, Accepted, Olof, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);
        OfferRules
            .WritePlan(Mine, Plan, new(10, "Per", Roles.TeamLead), Now)
            .ShouldSucceed()
            .Record.AuthorName.Should()
            .Be("Per");
    }

    [Fact]
    public void The_next_step_leads_from_pick_up_to_the_end()
    {
        var written = OfferRules.WritePlan(Mine, Plan, Maria, Now).ShouldSucceed();
        var sent = OfferRules
            .Send(written.Escalation, written.Record, Offer, Maria, Now)
            .ShouldSucceed();
        var declined = OfferRules
            .RecordAnswer(
                sent.Escalation,
                sent.Record,
                Accepted with
                {
                    IsAccepted = false,
                },
                Maria,
                Now
            )
            .ShouldSucceed();
        var corrected = OfferRules
            .RecordAnswer(declined.Escalation, sent.Record, Accepted, Maria, Now)
            .ShouldSucceed();
        var second = OfferRules.WritePlan(declined.Escalation, Plan, Maria, Now).ShouldSucceed();

        StepOf(Raised, [], [], []).Should().Be(EscalationStep.PickUp);
        StepOf(Mine, [], [], []).Should().Be(EscalationStep.WritePlan);
        StepOf(written.Escalation, [written.Record], [], []).Should().Be(EscalationStep.SendOffer);
        StepOf(sent.Escalation, [written.Record], [sent.Record], [])
            .Should()
            .Be(EscalationStep.RecordAnswer);
        StepOf(declined.Escalation, [written.Record], [sent.Record], [declined.Record])
            .Should()
            .Be(EscalationStep.Reconsider);
        StepOf(
                corrected.Escalation,
                [written.Record],
                [sent.Record],
                [declined.Record, corrected.Record]
            )
            .Should()
            .Be(EscalationStep.Win, "the later answer counts");
        StepOf(second.Escalation, [written.Record, second.Record], [sent.Record], [declined.Record])
            .Should()
            .Be(EscalationStep.SendOffer, "the new version was not sent");
        StepOf(
                EscalationRules.Withdraw(corrected.Escalation, Now),
                [written.Record],
                [sent.Record],
                [corrected.Record]
            )
            .Should()
            .Be(EscalationStep.None);
    }

    [Fact]
    public void A_project_manager_and_a_follow_up_can_be_set_and_removed()
    {
        var named = EscalationRules.NameProjectManager(Mine, " Klara Sund ", Maria).ShouldSucceed();
        named.ProjectManager.Should().Be("Klara Sund");
        EscalationRules
            .NameProjectManager(named, "", Maria)
            .ShouldSucceed()
            .ProjectManager.Should()
            .BeEmpty();
        EscalationRules
            .NameProjectManager(Mine, "Klara\nSund", Maria)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextUnstorable);
        EscalationRules
            .ScheduleFollowUp(Mine, Day("2026-06-01"), Maria, Now)
            .ShouldSucceed()
            .IsFollowUpOverdue(Day("2026-06-01"))
            .Should()
            .BeFalse("today is not over");
        EscalationRules
            .ScheduleFollowUp(Mine, Day("2026-06-01"), Maria, Now)
            .ShouldSucceed()
            .IsFollowUpOverdue(Day("2026-06-02"))
            .Should()
            .BeTrue();
        EscalationRules
            .ScheduleFollowUp(Mine, null, Maria, Now)
            .ShouldSucceed()
            .FollowUpOn.Should()
            .BeNull();
        EscalationRules
            .ScheduleFollowUp(Mine, Day("2028-06-02"), Maria, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.FollowUpOutOfRange);
        EscalationRules
            .NameProjectManager(Mine, "Klara", Olof)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EscalationOwnedByOther);
    }

    [Fact]
    public void A_project_has_a_reference()
    {
        EscalationRules
            .Close(Mine, [], won: true, "Agreed", " ", Maria, Now)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.TextMissing, FieldName.ProjectReference));
        EscalationRules
            .Close(Mine, [], won: false, "Too expensive", "P-1", Maria, Now)
            .ShouldSucceed()
            .Escalation.ProjectReference.Should()
            .BeEmpty();
    }

    private static EscalationRecord<EscalationOffer> Sent()
    {
        var written = OfferRules.WritePlan(Mine, Plan, Maria, Now).ShouldSucceed();
        return OfferRules
            .Send(written.Escalation, written.Record, Offer, Maria, Now)
            .ShouldSucceed();
    }

    private static EscalationStep StepOf(
        Escalation escalation,
        EscalationPlan[] plans,
        EscalationOffer[] offers,
        OfferAnswer[] answers
    ) => EscalationProgress.From(plans, offers, answers).NextStep(escalation);

    private static RefusalCode? CodeOf(PlanInput input) =>
        OfferRules
            .WritePlan(Mine, input, Maria, Now)
            .Match<RefusalCode?>(_ => null, refusal => refusal.Code);
}
