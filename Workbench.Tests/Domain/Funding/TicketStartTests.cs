using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding;

[Rule("K4")]
[Rule("F1")]
public sealed class TicketStartTests
{
    [Fact]
    [Rule("F4")]
    public void A_ticket_whose_hours_suffice_is_started_and_its_planned_time_held()
    {
        var start = Decide(balance: 300, held: 60, planned: 240);

        start.IsStarted.Should().BeTrue();
        (start.Transition.Ticket.TechnicianId, start.Transition.Ticket.HeldMinutes)
            .Should()
            .Be((Anna.Id, 240));
        start.Account.HeldMinutes.Should().Be(300);
        start.Transition.Change.Reason.Should().Be("the shop is down");
    }

    [Fact]
    public void A_ticket_that_lacks_a_minute_waits_and_holds_nothing()
    {
        var start = Decide(balance: 299, held: 60, planned: 240);

        start.Sufficiency.Should().Be(new Sufficiency.Short(new(239), new(1)));
        start
            .Transition.Ticket.Should()
            .Match<Ticket>(t =>
                t.State == TicketState.AwaitingFunding
                && t.TechnicianId == null
                && t.HeldMinutes == 0
            );
        start.Account.HeldMinutes.Should().Be(60);
    }

    [Fact]
    [PropertyTest("F1")]
    public void A_ticket_starts_only_if_free_hours_cover_its_planned_time_and_holds_never_exceed_them() =>
        Gen.Select(Gen.Int[0, 600], Gen.Int[0, 600], Gen.Int[1, 240])
            .Where((balance, held, _) => held <= balance)
            .Sample(
                (balance, held, planned) =>
                {
                    var start = Decide(balance, held, planned);

                    start.IsStarted.Should().Be(balance - held >= planned);
                    start
                        .Account.HeldMinutes.Should()
                        .Be(held + start.Transition.Ticket.HeldMinutes)
                        .And.BeLessThanOrEqualTo(balance);
                },
                iter: 500
            );

    private static TicketStart Decide(int balance, int held, int planned)
    {
        var ledger = LedgerWith(balance);
        ledger = ledger with { Account = ledger.Account with { HeldMinutes = held } };
        var first = SampleTicket with { EstimateMinutes = planned };
        return TicketStart
            .Decide(new(first, HoursOf(ledger), Now), Anna, "the shop is down")
            .ShouldSucceed();
    }
}
