using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Checks;

[Rule("F5")]
public sealed class AwaitingFundingRulesTests
{
    private static readonly Ticket Oldest = Waiting(1, hoursLater: 0);
    private static readonly Ticket Younger = Waiting(2, hoursLater: 1);

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 1)]
    [InlineData(119, 1)]
    [InlineData(120, 2)]
    public void Sufficient_hours_resume_tickets_oldest_first(int balance, int back) =>
        ResumedTransitions(balance, Younger, Oldest)
            .Select(m => m.Ticket.Number)
            .Should()
            .Equal(new[] { 1, 2 }.Take(back));

    [Fact]
    public void A_ticket_that_fits_resumes_before_an_older_one_that_does_not()
    {
        var large = Oldest with { Size = SizeClass.Medium };

        ResumedTransitions(60, large, Younger).Select(m => m.Ticket.Number).Should().Equal(2);
    }

    [Fact]
    public void A_ticket_without_work_returns_to_the_queue_and_others_to_their_technician()
    {
        var begun = Younger with { TechnicianId = 7, RegisteredMinutes = 10 };

        var transitions = ResumedTransitions(600, Oldest, begun);

        transitions
            .Select(m => m.Ticket.State)
            .Should()
            .Equal(TicketState.Queued, TicketState.Started);
        transitions[1].Ticket.TechnicianId.Should().Be(7);
    }

    [Fact]
    public void A_ticket_that_draws_nothing_takes_no_hours_from_the_next()
    {
        var rate = Oldest with { Funding = FundingMode.HourlyRate };

        ResumedTransitions(60, rate, Younger).Select(m => m.Ticket.Number).Should().Equal(1, 2);
    }

    [Fact]
    public void Only_tickets_awaiting_funding_are_resumed() =>
        ResumedTransitions(600, Oldest with { State = TicketState.AwaitingCustomer })
            .Should()
            .BeEmpty();

    [Fact]
    public void Before_the_launch_no_ticket_is_resumed() =>
        AwaitingFundingRules
            .FindResumable(
                [Oldest],
                SampleCustomer with
                {
                    LaunchedOn = null,
                },
                SampleAgreement,
                new(1, 600, 0, 1, 1),
                Anna,
                Now
            )
            .Should()
            .BeEmpty();

    private static IReadOnlyList<TicketTransition> ResumedTransitions(
        int balance,
        params Ticket[] waiting
    ) =>
        AwaitingFundingRules.FindResumable(
            waiting,
            SampleCustomer,
            SampleAgreement,
            new HoursAccount(1, balance, 0, 1, 1),
            Anna,
            Now
        );

    private static Ticket Waiting(int number, int hoursLater) =>
        SampleTicket with
        {
            Number = number,
            SubmittedAt = Now.AddDays(-1).AddHours(hoursLater),
            State = TicketState.AwaitingFunding,
            Size = SizeClass.Small,
        };
}
