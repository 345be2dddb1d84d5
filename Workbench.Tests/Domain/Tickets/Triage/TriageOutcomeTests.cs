using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Domain.Tickets.TicketState;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Triage;

[Rule("K2")]
[Rule("K3")]
[Rule("K5")]
public sealed class TriageOutcomeTests
{
    private static readonly Ticket NewTicket = SampleTicket with { State = New, Size = null };

    [Theory]
    [InlineData(SizeClass.Small, null)]
    [InlineData(SizeClass.Small, 60)]
    [InlineData(SizeClass.Medium, 61)]
    [InlineData(SizeClass.Medium, 240)]
    public void Small_and_medium_go_to_the_queue(SizeClass size, int? estimate)
    {
        var triageOutcome = TriageOutcome
            .Calculate(NewTicket, [], CreateInput(size, estimate))
            .ShouldSucceed();

        var transition = SingleTransition(triageOutcome, [NewTicket]);
        transition
            .Ticket.Should()
            .Match<Ticket>(t =>
                t.State == Queued
                && t.Size == size
                && t.EstimateMinutes == estimate
                && t.BundleNo == null
            );
        transition
            .Change.Should()
            .Match<TicketChange>(c => c.FromState == New && c.ToState == Queued);
    }

    [Theory]
    [InlineData(SizeClass.Small, 0)]
    [InlineData(SizeClass.Small, 61)]
    [InlineData(SizeClass.Medium, 60)]
    [InlineData(SizeClass.Medium, 241)]
    [InlineData(SizeClass.Large, 240)]
    [InlineData(SizeClass.Large, EstimateRules.MaxMinutes + 1)]
    public void An_estimate_is_within_the_bounds_of_its_size(SizeClass size, int estimate) =>
        TriageOutcome
            .Calculate(NewTicket, [], CreateInput(size, estimate))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EstimateOutsideSize);

    [Theory]
    [InlineData(Queued)]
    [InlineData(Started)]
    [InlineData(AwaitingCustomer)]
    [InlineData(AwaitingFunding)]
    [InlineData(Escalated)]
    [InlineData(Delivered)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Merged)]
    public void Only_a_new_ticket_is_queued_by_triage(TicketState state) =>
        TriageOutcome
            .Calculate(
                NewTicket with
                {
                    State = state,
                },
                [],
                CreateInput(SizeClass.Small) with
                {
                    Reason = "Why",
                }
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TransitionNotAllowed);

    [Theory]
    [InlineData(Queued)]
    [InlineData(Started)]
    [InlineData(AwaitingCustomer)]
    [InlineData(AwaitingFunding)]
    public void A_waiting_or_started_ticket_can_be_sized_large_with_a_reason(TicketState state)
    {
        var ticket = SampleTicket with { State = state };
        var large = CreateInput(SizeClass.Large, 600);

        TriageOutcome
            .Calculate(ticket, [], large)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.TextMissing, FieldName.Reason));
        var triageOutcome = TriageOutcome
            .Calculate(ticket, [], large with { Reason = "A new checkout" })
            .ShouldSucceed();
        var transition = SingleTransition(triageOutcome, [ticket], escalationNo: 3);

        transition
            .Ticket.Should()
            .Match<Ticket>(t =>
                t.State == Escalated
                && t.Size == SizeClass.Large
                && t.EstimateMinutes == 600
                && t.EscalationNo == 3
            );
        transition.Change.Reason.Should().Be("A new checkout");
    }

    /// <summary>Worked example 11.</summary>
    [Fact]
    [ExampleTest("K3")]
    public void Example_11_two_tickets_that_exceed_four_hours_together_are_one_escalation()
    {
        var first = SampleTicket with { EstimateMinutes = 120 };
        var second = NewTicket with { Number = 413 };

        var triageOutcome = TriageOutcome
            .Calculate(
                second,
                [first],
                CreateInput(SizeClass.Medium, 150) with
                {
                    BundledWith = [412],
                }
            )
            .ShouldSucceed();
        var transitions = triageOutcome
            .CreateTransitions([second, first], 5, 8, Anna, Now)
            .ShouldSucceed();

        triageOutcome.Should().Match<TriageOutcome>(t => t.IsEscalated && t.NeedsBundle);
        BundleRules.TotalPlannedTime(triageOutcome.Members).Should().Be(new Minutes(270));
        transitions
            .Select(m => m.Ticket)
            .Should()
            .OnlyContain(t => t.State == Escalated && t.BundleNo == 5 && t.EscalationNo == 8)
            .And.HaveCount(2);
    }

    [Fact]
    public void A_bundle_of_exactly_four_hours_is_queued()
    {
        var first = SampleTicket with { EstimateMinutes = 120, State = Started, TechnicianId = 7 };
        var second = NewTicket with { Number = 413 };

        var triageOutcome = TriageOutcome
            .Calculate(
                second,
                [first],
                CreateInput(SizeClass.Medium, 120) with
                {
                    BundledWith = [412],
                }
            )
            .ShouldSucceed();
        var transitions = triageOutcome
            .CreateTransitions([second, first], 5, null, Anna, Now)
            .ShouldSucceed();

        triageOutcome.IsEscalated.Should().BeFalse();
        transitions.Select(m => m.Ticket.State).Should().Equal(Queued, Started);
        transitions.Select(m => m.Ticket.BundleNo).Should().Equal(5, 5);
    }

    [Fact]
    public void A_bundled_ticket_includes_the_rest_of_its_bundle()
    {
        var first = SampleTicket with { EstimateMinutes = 90, BundleNo = 5 };
        var second = SampleTicket with { Number = 413, EstimateMinutes = 90, BundleNo = 5 };
        var third = NewTicket with { Number = 414 };

        var triageOutcome = TriageOutcome
            .Calculate(
                third,
                [first, second],
                CreateInput(SizeClass.Medium, 90) with
                {
                    BundledWith = [413],
                }
            )
            .ShouldSucceed();

        triageOutcome.NeedsBundle.Should().BeFalse();
        triageOutcome.IsEscalated.Should().BeTrue();
        triageOutcome.Members.Select(t => t.Number).Should().Equal(414, 412, 413);
        triageOutcome.Members.Should().OnlyContain(t => t.BundleNo == 5);
    }

    [Fact]
    public void Excluding_tickets_when_all_exceed_four_hours_requires_a_reason()
    {
        var other = SampleTicket with { EstimateMinutes = 150 };
        var ticket = NewTicket with { Number = 413 };
        var input = CreateInput(SizeClass.Medium, 120);

        TriageOutcome
            .Calculate(ticket, [other], input)
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.LeftOutReasonRequired, new Minutes(270), "412")
            );
        var transition = SingleTransition(
            TriageOutcome
                .Calculate(ticket, [other], input with { Reason = " Another shop page " })
                .ShouldSucceed(),
            [ticket]
        );

        transition.Ticket.State.Should().Be(Queued);
        transition.Change.Reason.Should().Be("Another shop page");
    }

    [Fact]
    public void The_question_names_excluded_tickets_with_planned_time()
    {
        Ticket[] others =
        [
            SampleTicket with
            {
                EstimateMinutes = 150,
            },
            SampleTicket with
            {
                Number = 414,
                State = New,
                Size = null,
            },
            SampleTicket with
            {
                Number = 415,
                EstimateMinutes = 70,
            },
        ];

        TriageOutcome
            .Calculate(NewTicket with { Number = 413 }, others, CreateInput(SizeClass.Medium, 120))
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.LeftOutReasonRequired, new Minutes(340), "412, 415")
            );
    }

    [Fact]
    public void A_requeued_ticket_still_names_its_escalation()
    {
        var rescoped = NewTicket with { EscalationNo = 3 };

        SingleTransition(
            TriageOutcome.Calculate(rescoped, [], CreateInput(SizeClass.Small)).ShouldSucceed(),
            [rescoped]
        )
            .Ticket.EscalationNo.Should()
            .Be(3);
    }

    [Fact]
    public void A_refusal_does_not_offer_the_refused_transition()
    {
        var queued = TriageOutcome.Calculate(
            SampleTicket with
            {
                State = Started,
            },
            [],
            CreateInput(SizeClass.Small)
        );
        var undone = TriageOutcome.Undo(NewTicket with { State = AwaitingCustomer }, Anna, Now);

        AllowedStates(queued.ShouldBeRefused())
            .Should()
            .Equal(StateTransitions.AllowedFrom(Started).Where(s => s != Queued));
        AllowedStates(undone.ShouldBeRefused())
            .Should()
            .Equal(StateTransitions.AllowedFrom(AwaitingCustomer).Where(s => s != New));

        static IEnumerable<TicketState> AllowedStates(Refusal refusal) =>
            (IEnumerable<TicketState>)refusal.Data[2];
    }

    [Fact]
    public void Up_to_four_hours_no_reason_is_required()
    {
        var other = SampleTicket with { EstimateMinutes = 120 };

        TriageOutcome
            .Calculate(NewTicket with { Number = 413 }, [other], CreateInput(SizeClass.Medium, 120))
            .ShouldSucceed()
            .IsEscalated.Should()
            .BeFalse();
    }

    [Theory]
    [InlineData(Delivered)]
    [InlineData(Closed)]
    [InlineData(Withdrawn)]
    [InlineData(Escalated)]
    [InlineData(Merged)]
    public void Finished_and_escalated_tickets_do_not_count(TicketState state)
    {
        var other = SampleTicket with { State = state };
        var ticket = NewTicket with { Number = 413 };

        TriageOutcome
            .Calculate(ticket, [other], CreateInput(SizeClass.Medium))
            .ShouldSucceed()
            .Members.Should()
            .ContainSingle();
        TriageOutcome
            .Calculate(ticket, [other], CreateInput(SizeClass.Medium) with { BundledWith = [412] })
            .ShouldBeRefused()
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.NotOpenTicketOfCustomer, 412));
    }

    [Fact]
    public void The_kind_can_change_until_a_class_exists()
    {
        var bug = CreateInput(SizeClass.Small) with { Kind = TicketKind.Bug };

        SingleTransition(TriageOutcome.Calculate(NewTicket, [], bug).ShouldSucceed(), [NewTicket])
            .Ticket.Kind.Should()
            .Be(TicketKind.Bug);
        TriageOutcome
            .Calculate(NewTicket with { RegisteredMinutes = 5 }, [], bug)
            .ShouldSucceed()
            .Members[0]
            .Kind.Should()
            .Be(TicketKind.Bug);
        TriageOutcome
            .Calculate(
                NewTicket with
                {
                    Kind = TicketKind.Bug,
                    BugClass = BugClass.Modification,
                },
                [],
                CreateInput(SizeClass.Small)
            )
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.KindNotChangeable);
    }

    [Fact]
    public void Missing_intake_items_are_stored_as_far_as_the_kind_requires_them()
    {
        var input = CreateInput(SizeClass.Small) with
        {
            Kind = TicketKind.Question,
            MissingItems = IntakeItems.Url | IntakeItems.Screenshot,
        };

        SingleTransition(TriageOutcome.Calculate(NewTicket, [], input).ShouldSucceed(), [NewTicket])
            .Ticket.MissingIntakeItems.Should()
            .Be(IntakeItems.Url);
    }

    [Fact]
    public void Only_a_queued_triage_can_be_undone()
    {
        var queued = SampleTicket with { BundleNo = 5, EstimateMinutes = 90 };

        TriageOutcome
            .Undo(queued, Anna, Now)
            .ShouldSucceed()
            .Ticket.Should()
            .Match<Ticket>(t =>
                t.State == New
                && t.Size == null
                && t.EstimateMinutes == null
                && t.BundleNo == null
                && t.SubmittedAt == queued.SubmittedAt
            );
        foreach (var state in Enum.GetValues<TicketState>().Where(s => s != Queued))
        {
            TriageOutcome
                .Undo(queued with { State = state }, Anna, Now)
                .ShouldBeRefused()
                .Code.Should()
                .Be(RefusalCode.TransitionNotAllowed);
        }
    }

    /// <summary>For any selection: more than four hours are never queued, and four hours or less are never escalated.</summary>
    [Fact]
    public void Only_a_bundle_over_four_hours_is_escalated()
    {
        var random = new Random(11);
        var (escalated, queued, asked) = (0, 0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var others = Enumerable
                .Range(1, random.Next(5))
                .Select(n =>
                    SampleTicket with
                    {
                        Number = n,
                        State = random.Next(4) == 0 ? Started : Queued,
                        EstimateMinutes = random.Next(61, 241),
                        BundleNo = random.Next(3) == 0 ? random.Next(1, 3) : null,
                    }
                )
                .ToList();
            var selected = others.Select(o => o.Number).Where(_ => random.Next(2) == 0).ToList();
            var input = CreateInput(SizeClass.Medium, random.Next(61, 241)) with
            {
                BundledWith = selected,
                Reason = random.Next(2) == 0 ? "" : "Another matter",
            };

            var result = TriageOutcome.Calculate(NewTicket, others, input);

            var all = input.EstimateMinutes + others.Sum(o => o.EstimateMinutes);
            result.Match(
                triageOutcome =>
                {
                    var planned = triageOutcome.Members.Sum(m => m.EstimateMinutes);
                    triageOutcome.IsEscalated.Should().Be(planned > 240);
                    selected.Should().BeSubsetOf(triageOutcome.Members.Select(m => m.Number));
                    var leftOut = others.Count - (triageOutcome.Members.Count - 1);
                    (leftOut > 0 && all > 240 && input.Reason.Length == 0).Should().BeFalse();
                    _ = triageOutcome.IsEscalated ? escalated++ : queued++;
                    return true;
                },
                refusal =>
                {
                    refusal.Code.Should().Be(RefusalCode.LeftOutReasonRequired);
                    all.Should().BeGreaterThan(240);
                    asked++;
                    return false;
                }
            );
        }

        new[] { escalated, queued, asked }.Should().OnlyContain(n => n > 100);
    }

    private static TriageInput CreateInput(SizeClass size, int? estimate = null) =>
        TriageInput.ForSize(TicketKind.Change, size) with
        {
            EstimateMinutes = estimate,
        };

    private static TicketTransition SingleTransition(
        TriageOutcome triageOutcome,
        IReadOnlyList<Ticket> before,
        int? escalationNo = null
    ) =>
        triageOutcome
            .CreateTransitions(before, null, escalationNo, Anna, Now)
            .ShouldSucceed()
            .Should()
            .ContainSingle()
            .Which;
}
