using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>
/// Time of any length, on tickets of any funding and class, with decisions in between: no minute is refused, lost or counted
/// twice.
/// </summary>
[Rule("K6")]
public sealed class WorkedTimeProperties
{
    private static readonly int Runs = TestSize.Choose(shortRun: 300, longRun: 3_000);
    private static readonly Gen<(
        int Minutes,
        Activity Activity,
        bool OwnFault,
        Step Next
    )[]> Steps = Gen.Select(
        Gen.Int[1, 400],
        Gen.Enum<Activity>(),
        Gen.Bool,
        Gen.Enum<Step>()
    ).Array[1, 8];

    private static readonly Actor TeamLead = new(9, "Lena", Roles.TeamLead);

    private enum Step
    {
        Nothing,
        Approve,
        Waive,
    }

    [Fact]
    [PropertyTest("T5")]
    public void Minutes_worked_equal_minutes_recorded_and_their_parts_add_up() =>
        Gen.Select(
                Gen.Int[0, 900],
                Gen.Enum<FundingMode>(),
                Gen.OneOf(
                    Gen.Const((BugClass?)null),
                    Gen.Enum<BugClass>().Select(c => (BugClass?)c)
                ),
                Steps
            )
            .Sample(
                (balance, funding, bugClass, steps) =>
                {
                    var ticket = SampleTicket with
                    {
                        State = TicketState.Started,
                        Kind = TicketKind.Bug,
                        TechnicianId = Anna.Id,
                        BugClass = bugClass,
                        Funding = funding,
                        HourlyRateOre = 109_000,
                    };
                    var (ledger, times) = (LedgerWith(balance), new List<TimeEntry>());
                    foreach (var step in steps)
                    {
                        (ticket, ledger, var entry) = Register(ticket, ledger, step);
                        times.Add(entry);
                        ticket = Decide(ticket, step.Next);
                    }

                    ShouldAddUp(ticket, times, ledger, balance, steps.Sum(s => s.Minutes));
                },
                iter: Runs
            );

    private static (Ticket, HoursLedger, TimeEntry) Register(
        Ticket ticket,
        HoursLedger ledger,
        (int Minutes, Activity Activity, bool OwnFault, Step Next) step
    )
    {
        var decided = TimeRegistration
            .Decide(
                new(step.Minutes, Day("2026-06-01"), step.Activity, "", step.OwnFault),
                new(
                    ticket,
                    HoursOf(ledger),
                    [],
                    HasWorkedOnIt: true,
                    Day("2026-06-01"),
                    new(ticket.RegisteredMinutes),
                    AgreementPolicy.Default
                ),
                Anna,
                Now
            )
            .ShouldSucceed();
        return (decided.Registered.Ticket, decided.Registered.Ledger, decided.Registered.Entry);
    }

    private static Ticket Decide(Ticket ticket, Step step) =>
        step switch
        {
            Step.Approve => FourHourDecision
                .Approve(ticket, TeamLead, Now, "Close to done")
                .ShouldSucceed()
                .Ticket,
            Step.Waive when ticket.UndecidedMinutes > 0 => FourHourDecision
                .Waive(ticket, TeamLead, Now, "We misjudged it")
                .ShouldSucceed()
                .Ticket,
            Step.Nothing or Step.Waive => ticket,
        };

    private static void ShouldAddUp(
        Ticket ticket,
        List<TimeEntry> times,
        HoursLedger ledger,
        int balance,
        int worked
    )
    {
        times.Sum(t => t.Minutes).Should().Be(worked);
        ticket.RegisteredMinutes.Should().Be(worked);
        var parts = TimeBreakdown.Calculate(ticket, times, ledger.NewEntries);
        parts.Registered.Value.Should().Be(worked);
        (parts.Drawn + parts.AtHourlyRate + parts.Uncovered + parts.Waived + parts.NotCharged)
            .Value.Should()
            .Be(worked);
        parts
            .NotCharged.Value.Should()
            .Be(times.Where(t => !ChargingRules.IsCharged(ticket, t)).Sum(t => t.Minutes));
        parts.Uncovered.Value.Should().Be(ticket.UncoveredMinutes);
        parts.Drawn.Value.Should().Be(balance - ledger.Account.BalanceMinutes);
        ticket.UndecidedMinutes.Should().BeInRange(0, ticket.UncoveredMinutes);
        if (!ticket.OverFourHoursApproved)
        {
            (parts.Drawn + parts.AtHourlyRate)
                .Value.Should()
                .BeLessThanOrEqualTo(FourHourLimit.Max.Value, "nobody approved more");
        }
    }
}
