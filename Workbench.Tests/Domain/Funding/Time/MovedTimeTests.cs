using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Time;

[Rule("K7")]
public sealed class MovedTimeTests
{
    private static readonly Ticket Target = SampleTicket with
    {
        Number = 500,
        State = TicketState.Started,
        TechnicianId = 8,
        NextTimeEntryNo = 5,
        OwnFault = false,
    };

    [Fact]
    public void Moved_time_is_reversed_here_and_registered_unchanged_there()
    {
        var moved = Move(new TimeCorrectionScenario(), Target).ShouldSucceed();

        moved
            .From.ReversingEntry.Should()
            .Match<TimeEntry>(t => t.Minutes == -60 && t.ReversedEntryNo == 1);
        moved
            .To.Entry.Should()
            .Match<TimeEntry>(t =>
                t.TicketNumber == 500
                && t.No == 5
                && t.Minutes == 60
                && t.Note == "60 min"
                && t.ReversedEntryNo == null
                && t.TechnicianId == Anna.Id
                && t.WorkedOn == Day("2026-06-01")
            );
        (moved.From.Ticket.RegisteredMinutes, moved.To.Ticket.RegisteredMinutes)
            .Should()
            .Be((30, 60));
        moved
            .To.Ledger.Account.BalanceMinutes.Should()
            .Be(600 - 20 - 90, "both tickets have one customer");
    }

    [Fact]
    public void Time_moved_to_another_customer_is_charged_by_that_tickets_rules()
    {
        var otherCustomersTicket = Target with { CustomerId = 2, OwnFault = true };
        var hours = HoursOf(LedgerWith(100), SampleCustomer with { Id = 2 });

        var moved = Move(new TimeCorrectionScenario(), otherCustomersTicket, hours).ShouldSucceed();
        moved.From.Ledger.Account.BalanceMinutes.Should().Be(600 - 20 - 30);
        moved.To.Entry.Should().Match<TimeEntry>(t => t.CustomerId == 2 && t.OwnFault);
        moved
            .To.Ledger.Account.BalanceMinutes.Should()
            .Be(100, "time that corrects our own mistake is not charged");

        var charged = Move(
                new TimeCorrectionScenario(),
                otherCustomersTicket with
                {
                    OwnFault = false,
                },
                hours
            )
            .ShouldSucceed();
        charged.To.Ledger.Account.BalanceMinutes.Should().Be(40);
    }

    [Theory]
    [InlineData(TicketState.New, false)]
    [InlineData(TicketState.Queued, false)]
    [InlineData(TicketState.Started, true)]
    [InlineData(TicketState.AwaitingCustomer, true)]
    [InlineData(TicketState.AwaitingFunding, true)]
    [InlineData(TicketState.Escalated, true)]
    [InlineData(TicketState.Delivered, true)]
    [InlineData(TicketState.Closed, true)]
    [InlineData(TicketState.Withdrawn, false)]
    [InlineData(TicketState.Merged, false)]
    public void A_ticket_with_work_that_is_not_merged_accepts_moved_time(
        TicketState state,
        bool takes
    ) =>
        RefusalCodeOf(Move(new TimeCorrectionScenario(), Target with { State = state }))
            .Should()
            .Be(takes ? null : RefusalCode.TicketAcceptsNoTime);

    [Fact]
    public void A_ticket_without_work_and_the_same_ticket_are_refused()
    {
        RefusalCodeOf(Move(new TimeCorrectionScenario(), Target with { TechnicianId = null }))
            .Should()
            .Be(RefusalCode.TicketAcceptsNoTime);
        RefusalCodeOf(Move(new TimeCorrectionScenario(), Target with { Number = 412 }))
            .Should()
            .Be(RefusalCode.SameTicket);
    }

    [Theory]
    [InlineData("2026-05-31 20:00", null, true)]
    [InlineData("2026-06-01 07:00", null, true)]
    [InlineData("2026-06-01 23:00", null, false)]
    [InlineData("2026-05-31 20:00", "2026-06-01 21:30", true)]
    [InlineData("2026-05-31 20:00", "2026-05-31 21:30", false)]
    public void The_work_lies_between_submission_and_delivery(
        string submitted,
        string? delivered,
        bool takes
    )
    {
        var target = Target with
        {
            SubmittedAt = Utc(submitted),
            DeliveredAt = delivered is null ? null : Utc(delivered),
        };

        RefusalCodeOf(Move(new TimeCorrectionScenario(), target))
            .Should()
            .Be(takes ? null : RefusalCode.WorkDateOutOfRange);
    }

    [Fact]
    public void Only_a_team_lead_moves_time_into_a_closed_term()
    {
        var scenario = new TimeCorrectionScenario();
        var otherCustomersTicket = Target with { CustomerId = 2 };
        var closed = HoursOf(LedgerWith(100), SampleCustomer with { Id = 2 }) with
        {
            Term = FirstTerm with { Number = 1 },
            Ledger = LedgerWith(100) with { LoadedEntries = LoadedLedgerEntries.All([]) },
        };

        RefusalCodeOf(Move(scenario, otherCustomersTicket, closed))
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);
        RefusalCodeOf(Move(scenario, otherCustomersTicket, closed, TimeCorrectionScenario.TeamLead))
            .Should()
            .BeNull();
    }

    [Fact]
    public void Time_that_cannot_be_reversed_is_not_moved() =>
        RefusalCodeOf(
                Move(
                    new TimeCorrectionScenario(),
                    Target,
                    who: TimeCorrectionScenario.OtherTechnician
                )
            )
            .Should()
            .Be(RefusalCode.NotYourTimeEntry);

    private static Result<MovedTime> Move(
        TimeCorrectionScenario wrong,
        Ticket target,
        CustomerHours? hours = null,
        Actor? who = null
    ) =>
        MovedTime.Apply(
            wrong.CreateFacts(1, null),
            target,
            hours,
            _ => Minutes.Zero,
            who ?? Anna,
            AgreementPolicy.Default,
            Now
        );

    private static RefusalCode? RefusalCodeOf(Result<MovedTime> result) =>
        result.Match<RefusalCode?>(_ => null, r => r.Code);
}
