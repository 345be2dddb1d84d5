using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("T1")]
[Rule("K7")]
[Rule("K9")]
public sealed class TimeRegistrationRulesTests
{
    private static readonly Actor OtherTechnician = new(8, "Bo", Roles.Technician);
    private static readonly Actor TeamLead = new(9, "Lena", Roles.TeamLead);
    private static readonly DateOnly SubmittedOn = Day("2026-06-01");
    private static readonly DateOnly ChangedOn = Day("2026-06-05");
    private static readonly DateOnly Today = Day("2026-06-10");

    private static readonly Ticket AnnasTicket = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
    };

    [Theory]
    [InlineData(TicketState.Started)]
    [InlineData(TicketState.AwaitingCustomer)]
    [InlineData(TicketState.AwaitingFunding)]
    [InlineData(TicketState.Escalated)]
    public void During_work_assignee_and_team_lead_register_days_up_to_today(TicketState state)
    {
        var ticket = AnnasTicket with { State = state };

        foreach (var who in new[] { Anna, TeamLead })
        {
            Check(ticket, who, SubmittedOn).Should().BeNull();
            Check(ticket, who, Today).Should().BeNull();
            Refused(ticket, who, SubmittedOn.AddDays(-1))
                .Should()
                .BeEquivalentTo(
                    Refusal.Because(RefusalCode.WorkDateOutOfRange, SubmittedOn, Today)
                );
            Check(ticket, who, Today.AddDays(1)).Should().Be(RefusalCode.WorkDateOutOfRange);
        }

        Check(ticket, OtherTechnician, SubmittedOn).Should().Be(RefusalCode.NotYourTicket);
    }

    [Fact]
    public void A_previous_assignee_registers_days_up_to_the_last_change()
    {
        Check(AnnasTicket, OtherTechnician, ChangedOn, hasWorkedOnIt: true).Should().BeNull();
        Refused(AnnasTicket, OtherTechnician, ChangedOn.AddDays(1), hasWorkedOnIt: true)
            .Should()
            .BeEquivalentTo(
                Refusal.Because(RefusalCode.WorkDateOutOfRange, SubmittedOn, ChangedOn)
            );
    }

    [Theory]
    [InlineData(TicketState.New)]
    [InlineData(TicketState.Queued)]
    public void A_ticket_without_work_accepts_no_time(TicketState state)
    {
        var ticket = SampleTicket with { State = state };

        Refused(ticket, Anna, SubmittedOn)
            .Should()
            .BeEquivalentTo(Refusal.Because(RefusalCode.TicketAcceptsNoTime, 412, state));
        Check(ticket, TeamLead, SubmittedOn).Should().Be(RefusalCode.TicketAcceptsNoTime);
        Check(ticket, Anna, ChangedOn, hasWorkedOnIt: true)
            .Should()
            .BeNull("she worked on the ticket before");
        Check(ticket, Anna, ChangedOn.AddDays(1), hasWorkedOnIt: true)
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange);
        Check(ticket with { RegisteredMinutes = 10 }, TeamLead, ChangedOn).Should().BeNull();
        Check(ticket with { RegisteredMinutes = 10 }, TeamLead, ChangedOn.AddDays(1))
            .Should()
            .Be(RefusalCode.WorkDateOutOfRange, "the ticket has no technician now");
    }

    [Theory]
    [InlineData(TicketState.Delivered)]
    [InlineData(TicketState.Closed)]
    public void A_delivered_ticket_accepts_days_up_to_delivery_in_Stockholm(TicketState state)
    {
        // 00:30 on the 4th in Stockholm.
        var ticket = AnnasTicket with
        {
            State = state,
            DeliveredAt = Utc("2026-06-03 22:30"),
        };

        foreach (var who in new[] { Anna, TeamLead })
        {
            Check(ticket, who, Day("2026-06-04")).Should().BeNull();
            Check(ticket, who, Day("2026-06-05")).Should().Be(RefusalCode.WorkDateOutOfRange);
        }

        Check(ticket, OtherTechnician, Day("2026-06-04")).Should().Be(RefusalCode.NotYourTicket);
        Check(ticket, OtherTechnician, Day("2026-06-04"), hasWorkedOnIt: true).Should().BeNull();
    }

    [Theory]
    [InlineData(TicketState.Withdrawn)]
    [InlineData(TicketState.Closed)]
    public void A_ticket_closed_without_delivery_accepts_days_up_to_its_end(TicketState state)
    {
        var ticket = AnnasTicket with { State = state };

        Check(ticket, Anna, ChangedOn).Should().BeNull();
        Check(ticket, Anna, ChangedOn.AddDays(1)).Should().Be(RefusalCode.WorkDateOutOfRange);
    }

    [Fact]
    public void A_merged_ticket_accepts_no_time()
    {
        var merged = AnnasTicket with { State = TicketState.Merged };

        Check(merged, Anna, SubmittedOn).Should().Be(RefusalCode.TicketAcceptsNoTime);
        Check(merged, TeamLead, SubmittedOn, hasWorkedOnIt: true)
            .Should()
            .Be(RefusalCode.TicketAcceptsNoTime);
    }

    [Theory]
    [InlineData(TicketState.Escalated, null, null, 0)]
    [InlineData(TicketState.Closed, null, null, 0)]
    [InlineData(TicketState.Closed, "2026-06-03 08:00", null, 1)]
    [InlineData(TicketState.Withdrawn, null, TicketState.Escalated, 0)]
    [InlineData(TicketState.Withdrawn, null, TicketState.Started, 1)]
    [InlineData(TicketState.Started, null, null, 1)]
    [Rule("K6")]
    public void Time_of_an_escalated_ticket_is_ordinary_time(
        TicketState state,
        string? delivered,
        TicketState? from,
        int beyond
    )
    {
        var ticket = AnnasTicket with
        {
            State = state,
            StateBeforeEnd = from,
            DeliveredAt = delivered is null ? null : Utc(delivered),
        };

        FourHourLimit.MinutesBeyond(ticket, new(240), new(1)).Value.Should().Be(beyond);
    }

    private static Refusal Refused(
        Ticket ticket,
        Actor who,
        DateOnly on,
        bool hasWorkedOnIt = false
    ) => TimeRegistrationRules.Check(ticket, who, hasWorkedOnIt, on, ChangedOn, Today)!;

    private static RefusalCode? Check(
        Ticket ticket,
        Actor who,
        DateOnly on,
        bool hasWorkedOnIt = false
    ) => TimeRegistrationRules.Check(ticket, who, hasWorkedOnIt, on, ChangedOn, Today)?.Code;
}
