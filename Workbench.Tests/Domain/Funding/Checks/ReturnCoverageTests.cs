using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Funding.Checks;

[Rule("F1")]
[Rule("F2")]
public sealed class ReturnCoverageTests
{
    private static readonly Ticket First = SampleTicket with { EstimateMinutes = 120 };
    private static readonly Ticket Second = SampleTicket with
    {
        Number = 413,
        EstimateMinutes = 90,
        RegisteredMinutes = 30,
    };

    [Theory]
    [InlineData(180, 0)]
    [InlineData(179, 1)]
    [InlineData(0, 180)]
    public void The_remaining_time_of_all_together_must_be_available(int available, int shortfall)
    {
        var result = Calculate([First, Second], available);

        if (shortfall == 0)
        {
            result.Should().Be(new Sufficiency.Enough(new(available)));
        }
        else
        {
            result.Should().Be(new Sufficiency.Short(new(available), new(shortfall)));
        }
    }

    [Fact]
    public void Tickets_at_the_hourly_rate_need_no_hours()
    {
        var atRate = First with { Funding = FundingMode.HourlyRate };

        Calculate([atRate], 0).Should().Be(new Sufficiency.NotNeeded());
        Calculate([atRate, Second], 60).Should().Be(new Sufficiency.Enough(new(60)));
        Calculate([First with { Funding = FundingMode.HourlyRateWhenShort }], 60)
            .IsRateChosen.Should()
            .BeTrue();
        Calculate([First with { Funding = FundingMode.HourlyRateWhenShort }, Second], 60)
            .IsRateChosen.Should()
            .BeFalse();
    }

    [Fact]
    public void Without_agreement_or_launch_nothing_covers_it()
    {
        Calculate([First], 600, agreement: null).Should().Be(new Sufficiency.NoAgreement());
        Calculate([First], 600, SampleAgreement, SampleCustomer with { LaunchedOn = null })
            .Should()
            .Be(new Sufficiency.NotLaunched(null));
    }

    private static Sufficiency Calculate(Ticket[] tickets, int minutes) =>
        Calculate(tickets, minutes, SampleAgreement);

    private static Sufficiency Calculate(
        Ticket[] tickets,
        int minutes,
        ServiceAgreement? agreement,
        Customer? customer = null
    ) =>
        ReturnCoverage.Calculate(
            tickets,
            customer ?? SampleCustomer,
            agreement,
            (minutes == 0 ? EmptyLedger : LedgerWith(minutes)).Account,
            Day("2026-06-01")
        );
}
