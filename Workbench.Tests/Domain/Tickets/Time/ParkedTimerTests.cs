using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;
using Workbench.Domain.Tickets.Time;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("K10")]
[Rule("T5")]
public sealed class ParkedTimerTests
{
    private static readonly Actor Bo = new(8, "Bo", Roles.Technician);
    private static readonly Actor Lena = new(9, "Lena", Roles.TeamLead);

    private static readonly Ticket Annas = SampleTicket with
    {
        State = TicketState.Started,
        TechnicianId = Anna.Id,
    };

    private static readonly RunningTimer AnnasTimer = new(Anna.Id, Annas.Number, Now);

    [Fact]
    public void A_parked_timer_keeps_the_minutes_that_it_ran()
    {
        var parked = ParkedTimer.From(AnnasTimer, Now.AddMinutes(42));

        parked.Elapsed.Should().Be(new Minutes(42));
        parked.CheckMayDecide(Anna).Should().BeNull();
        parked.CheckMayDecide(Lena).Should().BeNull();
        parked.CheckMayDecide(Bo)!.Code.Should().Be(RefusalCode.NotYourTicket);
    }

    [Fact]
    public void A_timer_goes_on_while_its_owner_has_the_ticket()
    {
        AnnasTimer.IsLeftBehind(Annas).Should().BeFalse();
        AnnasTimer
            .IsLeftBehind(Annas with { State = TicketState.AwaitingCustomer })
            .Should()
            .BeFalse("the technician asked, and writes on");
        AnnasTimer.IsLeftBehind(Annas with { TechnicianId = Bo.Id }).Should().BeTrue();
        AnnasTimer.IsLeftBehind(Annas with { State = TicketState.Escalated }).Should().BeTrue();
    }

    [Fact]
    public void No_sequence_of_changes_leaves_a_timer_of_somebody_who_does_not_have_the_ticket() =>
        Gen.Int[0, 5]
            .List[1, 12]
            .Sample(
                steps =>
                {
                    var (ticket, timers, now) = (Annas, new List<RunningTimer>(), Now);
                    var (worked, kept) = (0, 0);
                    foreach (var step in steps)
                    {
                        now = now.AddMinutes(7);
                        if (
                            ticket is { State: TicketState.Started, TechnicianId: { } technician }
                            && timers.All(t => t.TechnicianId != technician)
                        )
                        {
                            timers.Add(new(technician, ticket.Number, now));
                            worked++;
                        }

                        ticket = Apply(step, ticket, now);
                        kept += timers.Count(t =>
                            t.IsLeftBehind(ticket)
                            && ParkedTimer.From(t, now).Elapsed > Minutes.Zero
                        );
                        timers.RemoveAll(t => t.IsLeftBehind(ticket));
                        timers
                            .TrueForAll(t => t.TechnicianId == ticket.TechnicianId)
                            .Should()
                            .BeTrue();
                    }

                    (timers.Count + kept).Should().Be(worked, "no worked time is lost");
                },
                iter: 500
            );

    /// <summary>Applies a change that takes the ticket away, if its state allows it.</summary>
    private static Ticket Apply(int step, Ticket ticket, DateTime now)
    {
        var other = ticket.TechnicianId == Anna.Id ? Bo.Id : Anna.Id;
        var moved = step switch
        {
            0 => HandoverRules.ToTechnician(other, ticket, Lena, now, "Away"),
            1 => HandoverRules.ToQueue(ticket, Lena, now, "Away"),
            2 => WithdrawalRules.Withdraw(ticket, Lena, now, "Not wanted"),
            3 => WithdrawalRules.Undo(ticket, null, Lena, now),
            4 => DeliveryRules.Deliver(ticket, Lena, now),
            _ => TicketTransition.Create(
                TicketState.Started,
                TicketChangeKind.TakenFromQueue,
                ticket with
                {
                    TechnicianId = other,
                },
                Lena,
                now
            ),
        };
        return moved.Match(transition => transition.Ticket, _ => ticket);
    }
}
