using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Checks;

[Rule("K2")]
[Rule("K3")]
[Rule("F4")]
public sealed class PlanChangeTests
{
    private static readonly Ticket Annas = SampleTicket with
    {
        State = Started,
        TechnicianId = Anna.Id,
        EstimateMinutes = 120,
        HeldMinutes = 120,
    };

    [Fact]
    public void A_started_ticket_holds_its_new_plan_and_records_both()
    {
        var change = Decide(Annas, SizeClass.Medium, 180, balance: 300).ShouldSucceed();

        (change.After.State, change.After.HeldMinutes, change.Account.HeldMinutes)
            .Should()
            .Be((Started, 180, 180));
        change.Sufficiency.Should().Be(new Sufficiency.Enough(new(300)));
        change
            .Transition!.Change.Should()
            .Match<TicketChange>(c =>
                c.Kind == TicketChangeKind.EstimatedAnew
                && c.PlannedMinutesBefore == 120
                && c.PlannedMinutesAfter == 180
            );
    }

    [Fact]
    public void Hours_that_do_not_suffice_are_held_as_far_as_they_go_and_work_continues()
    {
        var change = Decide(Annas, SizeClass.Medium, 180, balance: 150).ShouldSucceed();

        (change.After.State, change.After.HeldMinutes).Should().Be((Started, 150));
        change.Sufficiency.Should().Be(new Sufficiency.Short(new(150), new(30)));
    }

    [Fact]
    [Rule("F5")]
    public void A_ticket_that_lacked_a_minute_returns_to_the_queue_with_a_smaller_plan()
    {
        var waits = SampleTicket with { State = AwaitingFunding, PausedSince = Now };

        Decide(waits, SizeClass.Medium, 239, balance: 239)
            .ShouldSucceed()
            .After.State.Should()
            .Be(Queued);
        Decide(waits, SizeClass.Medium, 240, balance: 239)
            .ShouldSucceed()
            .After.State.Should()
            .Be(AwaitingFunding);
    }

    [Fact]
    public void Large_goes_to_sales_with_its_bundle_and_frees_the_hold()
    {
        var annas = Annas with { BundleNo = 3 };
        var mate = SampleTicket with { Number = 413, BundleNo = 3, EstimateMinutes = 90 };

        var change = Decide(annas, SizeClass.Large, 600, others: [mate], reason: "A new shop")
            .ShouldSucceed();

        (change.After.State, change.After.HeldMinutes, change.Account.HeldMinutes)
            .Should()
            .Be((Escalated, 0, 0));
        change.Transition.Should().BeNull();
        change.Escalation!.Members.Select(t => t.Number).Should().Equal(412, 413);
        change.Escalation.Goal.Should().Be("A new shop");
    }

    [Fact]
    public void A_bundle_over_four_hours_goes_to_sales_with_a_reason_and_is_refused_without()
    {
        var annas = Annas with { BundleNo = 3 };
        var mate = SampleTicket with { Number = 413, BundleNo = 3, EstimateMinutes = 90 };

        Decide(annas, SizeClass.Medium, 151, others: [mate])
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.BundleOverFourHours, new Minutes(241)));
        Decide(annas, SizeClass.Medium, 151, others: [mate], reason: "It grew")
            .ShouldSucceed()
            .After.State.Should()
            .Be(Escalated);
    }

    [Fact]
    public void Sales_are_told_why()
    {
        Decide(Annas, SizeClass.Large, null, reason: " ")
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.TextMissing, FieldName.Reason));
    }

    [Theory]
    [InlineData(New, false)]
    [InlineData(Escalated, false)]
    [InlineData(Delivered, false)]
    [InlineData(Escalated, true)]
    [InlineData(Merged, true)]
    public void Other_states_are_refused_by_their_state(TicketState state, bool toSales) =>
        Decide(
                SampleTicket with
                {
                    State = state,
                },
                toSales ? SizeClass.Large : SizeClass.Small,
                null,
                reason: "Much"
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Fact]
    public void Nobody_changes_the_plan_of_a_colleague()
    {
        var bo = new Actor(8, "Bo", Roles.Technician);

        PlanChange.Check(Annas, bo, toSales: true)!.Code.Should().Be(RefusalCode.NotYourTicket);
        PlanChange
            .Check(Annas, bo with { Roles = Roles.TeamLead }, toSales: true)
            .Should()
            .BeNull();
    }

    [Fact]
    public void Holds_never_exceed_the_balance_and_over_four_hours_always_goes_to_sales() =>
        Gen.Select(
                Gen.Int[0, 3],
                Gen.Enum<SizeClass>(),
                Gen.Int[1, 400],
                Gen.Int[0, 500],
                Gen.Int[0, 260],
                Gen.Int[0, 240]
            )
            .Sample(
                (index, size, estimate, balance, registered, mate) =>
                {
                    TicketState[] states = [Queued, Started, AwaitingCustomer, AwaitingFunding];
                    var state = states[index];
                    var works = state is Started or AwaitingCustomer;
                    var ticket = SampleTicket with
                    {
                        State = state,
                        TechnicianId = works ? Anna.Id : null,
                        RegisteredMinutes = registered,
                        HeldMinutes = works ? Math.Min(balance, 30) : 0,
                        BundleNo = 3,
                    };
                    var other = SampleTicket with
                    {
                        Number = 413,
                        BundleNo = 3,
                        EstimateMinutes = mate,
                    };

                    var decided = Decide(ticket, size, estimate, balance, [other], "It grew");

                    var isOver = size == SizeClass.Large || estimate + mate > 240;
                    decided.Match(
                        change =>
                        {
                            (change.After.State == Escalated).Should().Be(isOver);
                            change.Account.HeldMinutes.Should().Be(change.After.HeldMinutes);
                            change
                                .After.HeldMinutes.Should()
                                .BeLessThanOrEqualTo(
                                    Math.Min(balance, change.After.RemainingPlannedTime.Value)
                                );
                            return true;
                        },
                        refusal =>
                        {
                            refusal
                                .Code.Should()
                                .BeOneOf(
                                    RefusalCode.EstimateOutsideSize,
                                    RefusalCode.NoPlannedTimeLeft
                                );
                            return false;
                        }
                    );
                },
                iter: 1_000
            );

    private static Result<PlanChange> Decide(
        Ticket ticket,
        SizeClass size,
        int? estimate,
        int balance = 600,
        IReadOnlyList<Ticket>? others = null,
        string reason = ""
    )
    {
        var account = LedgerWith(balance).Account with { HeldMinutes = ticket.HeldMinutes };
        return PlanChange.Decide(
            new(ticket, SampleCustomer, SampleAgreement, account, StockholmTime.DateOf(Now)),
            others ?? [],
            size,
            estimate,
            reason,
            Anna,
            Now
        );
    }
}
