using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery.Decisions;

[Rule("K6")]
[Rule("K9")]
[Rule("F8")]
public sealed class PendingDecisionsTests
{
    private static readonly Actor Lead = new(9, "Lena", Roles.TeamLead);
    private static readonly DateOnly Today = StockholmTime.DateOf(Now);

    private static readonly Ticket Started = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
        RegisteredMinutes = 100,
        NextTimeEntryNo = 2,
    };

    private static readonly Ticket Beyond = Started with
    {
        RegisteredMinutes = 265,
        UncoveredMinutes = 25,
        UndecidedMinutes = 25,
        NextTimeEntryNo = 3,
    };

    [Fact]
    public void Work_as_usual_needs_no_decision() =>
        Derive(Facts(Started, SampleTicket)).Should().BeEmpty();

    [Fact]
    public void Time_beyond_four_hours_is_listed_until_it_is_approved_waived_or_with_sales()
    {
        var approved = FourHourDecision.Approve(Beyond, Lead, Now, "Nearly done").ShouldSucceed();
        var waived = FourHourDecision.Waive(Beyond, Lead, Now, "Our mistake").ShouldSucceed();
        var escalated = FourHourDecision.AfterStateChange(
            Beyond with
            {
                State = TicketState.Escalated,
            }
        );

        Causes(Beyond).Should().Equal(DecisionKind.OverFourHours);
        Causes(approved.Ticket)
            .Should()
            .Equal([DecisionKind.UncoveredTime], "somebody has to pay for it");
        Causes(waived.Ticket).Should().BeEmpty();
        Causes(escalated).Should().BeEmpty("sales arrange who pays");
    }

    [Fact]
    public void A_ticket_at_four_hours_asks_for_an_approval_and_again_after_a_waiver()
    {
        var atLimit = Started with { RegisteredMinutes = 240 };

        Causes(atLimit).Should().Equal(DecisionKind.OverFourHours);
        Causes(atLimit with { OverFourHoursApproved = true }).Should().BeEmpty();
        Causes(atLimit with { State = TicketState.Delivered }).Should().BeEmpty();
        Causes(atLimit with { WaivedThroughEntryNo = 1 }).Should().BeEmpty();
        Causes(atLimit with { WaivedThroughEntryNo = 1, NextTimeEntryNo = 3 })
            .Should()
            .Equal(DecisionKind.OverFourHours);
    }

    [Fact]
    public void Uncovered_time_is_listed_unless_the_customer_or_sales_are_about_to_decide()
    {
        var uncovered = Started with { UncoveredMinutes = 30 };

        Causes(uncovered).Should().Equal(DecisionKind.UncoveredTime);
        Causes(uncovered with { State = TicketState.Closed })
            .Should()
            .Equal(DecisionKind.UncoveredTime);
        Causes(uncovered with { State = TicketState.AwaitingFunding }).Should().BeEmpty();
        Causes(uncovered with { State = TicketState.Escalated }).Should().BeEmpty();
    }

    [Fact]
    public void A_ticket_reopened_again_is_listed_until_it_is_reviewed_and_at_the_next_reopening()
    {
        var reopened = Started with { Cycle = 3, ReopenedAt = Now };
        var once = reopened with { Cycle = 2 };

        Causes(once).Should().BeEmpty();
        Causes(reopened).Should().Equal(DecisionKind.ReopenedAgain);
        PendingDecisions.CauseOf(reopened, Now.AddHours(1)).Should().BeNull();
        PendingDecisions
            .CauseOf(reopened with { ReopenedAt = Now.AddDays(3) }, Now.AddHours(1))
            .Should()
            .Be(DecisionKind.ReopenedAgain);
        ReopeningReview
            .Record(reopened, Lead, Now, " A missing setting ")
            .ShouldSucceed()
            .Change.Should()
            .Match<TicketChange>(c =>
                c.Kind == TicketChangeKind.ReopeningReviewed && c.Reason == "A missing setting"
            );
        ReopeningReview
            .Record(once, Lead, Now, "Why")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NothingToReview);
        ReopeningReview
            .Record(reopened, Lead, Now, " ")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    [Rule("K11")]
    [Rule("D7")]
    public void Tickets_of_somebody_away_for_the_day_or_who_has_left_are_one_decision()
    {
        var second = Started with { Number = 413 };
        var away = new AbsenceCalendar([
            new(1, Anna.Id, Today.AddDays(-2), Today.AddDays(1), DayPart.WholeDay, ""),
        ]);
        var half = new AbsenceCalendar([new(1, Anna.Id, Today, Today, DayPart.Morning, "")]);

        Derive(Facts(Started, second) with { Absences = away })
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PendingDecision.AbsentTechnician>(d =>
                d.PersonId == Anna.Id && d.TicketCount == 2 && d.Since == Today.AddDays(-2)
            );
        Derive(Facts(Started) with { Absences = half }).Should().BeEmpty();
        Derive(Facts(Started) with { Left = new HashSet<int> { Anna.Id } })
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<PendingDecision.AbsentTechnician>(d => d.Away == null);
    }

    [Fact]
    [Rule("D7")]
    public void Tickets_that_are_left_with_an_absent_person_are_listed_again_on_the_chosen_day()
    {
        var away = new AbsenceCalendar([
            new(1, Anna.Id, Today, Today.AddDays(9), DayPart.WholeDay, ""),
        ]);
        var left = new HandOverPostponement(
            Anna.Id,
            1,
            Today.AddDays(2),
            "Nearly done",
            Day("2026-05-01").ToDateTime(default),
            1,
            "Lena"
        );
        IReadOnlyList<PendingDecision> On(int days) =>
            Derive(
                Facts(Started) with
                {
                    Absences = away,
                    Postponements = [left],
                    Today = Today.AddDays(days),
                }
            );

        On(1).Should().BeEmpty();
        On(2).Should().ContainSingle();
        Derive(
                Facts(Started) with
                {
                    Absences = away,
                    Postponements = [left with { PersonId = Anna.Id + 1 }],
                }
            )
            .Should()
            .ContainSingle("another person’s postponement doesn’t count");
    }

    [Fact]
    public void The_oldest_decision_comes_first()
    {
        var facts = new DecisionFacts(
            [
                new(Started with { UncoveredMinutes = 5 }, Day("2026-05-20")),
                new(Beyond with { Number = 2 }, Day("2026-05-30"), Day("2026-05-10")),
            ],
            [],
            new HashSet<int>(),
            AbsenceCalendar.Empty,
            [new(7, 3, "NotFound", Day("2026-05-15"))],
            Today
        );

        Derive(facts)
            .Select(d => (d.Kind, d.Since))
            .Should()
            .Equal(
                (DecisionKind.OverFourHours, Day("2026-05-10")),
                (DecisionKind.FailedReset, Day("2026-05-15")),
                (DecisionKind.UncoveredTime, Day("2026-05-20"))
            );
    }

    /// <summary>Any tickets: nothing is listed twice, in the order of age, and only what the ticket itself shows.</summary>
    [Fact]
    public void Whatever_the_tickets_each_stands_once_and_leaves_when_it_is_decided()
    {
        var random = new Random(20261130);
        var states = Enum.GetValues<TicketState>();
        for (var run = 0; run < 500; run++)
        {
            var tickets = Enumerable
                .Range(1, random.Next(1, 12))
                .Select(number => RandomTicket(number, states[random.Next(states.Length)], random))
                .ToArray();

            var found = Derive(Facts(tickets));

            found.Select(d => d.Key).Should().OnlyHaveUniqueItems();
            found.Select(d => d.Since).Should().BeInAscendingOrder();
            foreach (var ticket in tickets)
            {
                var listed = found
                    .OfType<PendingDecision.AboutTicket>()
                    .Any(d => d.Ticket.Number == ticket.Number);
                listed.Should().Be(NeedsDecision(ticket), $"{ticket}");
                var decided = ticket with
                {
                    UncoveredMinutes = 0,
                    UndecidedMinutes = 0,
                    OverFourHoursApproved = true,
                };
                PendingDecisions.CauseOf(decided, ticket.ReopenedAt).Should().BeNull();
            }
        }
    }

    private static Ticket RandomTicket(int number, TicketState state, Random random)
    {
        var undecided = random.Next(3) == 0 ? random.Next(60) : 0;
        return Started with
        {
            Number = number,
            State = state,
            TechnicianId = random.Next(2) == 0 ? Anna.Id : null,
            RegisteredMinutes = random.Next(300),
            UndecidedMinutes = undecided,
            UncoveredMinutes = undecided + (random.Next(2) == 0 ? random.Next(60) : 0),
            OverFourHoursApproved = undecided == 0 && random.Next(2) == 0,
            Cycle = random.Next(1, 5),
            ReopenedAt = Now.AddDays(-random.Next(10)),
        };
    }

    /// <summary>The sentences of the rules, written anew.</summary>
    private static bool NeedsDecision(Ticket ticket)
    {
        var worksOn =
            ticket.State
            is TicketState.Started
                or TicketState.AwaitingCustomer
                or TicketState.AwaitingFunding;
        var waits = ticket.State is TicketState.New or TicketState.Queued;
        var atLimit = worksOn && ticket.RegisteredMinutes >= 240 && !ticket.OverFourHoursApproved;
        var uncovered =
            ticket.UncoveredMinutes > 0
            && ticket.State is not (TicketState.AwaitingFunding or TicketState.Escalated);
        return ticket.UndecidedMinutes > 0
            || atLimit
            || ticket.Cycle > 2 && (worksOn || waits)
            || uncovered;
    }

    private static IEnumerable<DecisionKind> Causes(Ticket ticket) =>
        Derive(Facts(ticket)).Select(d => d.Kind);

    private static IReadOnlyList<PendingDecision> Derive(DecisionFacts facts) =>
        PendingDecisions.Derive(facts);

    private static DecisionFacts Facts(params Ticket[] tickets) =>
        new(
            [.. tickets.Select(t => new DecisionFacts.TicketFacts(t))],
            tickets,
            new HashSet<int>(),
            AbsenceCalendar.Empty,
            [],
            Today
        );
}
