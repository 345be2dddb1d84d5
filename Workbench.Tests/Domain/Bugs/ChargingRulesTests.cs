using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Bugs;

[Rule("B4")]
public sealed class ChargingRulesTests
{
    private static readonly Activity[] Activities = Enum.GetValues<Activity>();

    [Theory]
    [InlineData(BugClass.CommonSystemBug)]
    [InlineData(BugClass.NotSupported)]
    public void System_bugs_are_not_charged(BugClass bugClass) =>
        Activities.Should().OnlyContain(a => !ChargingRules.IsCharged(bugClass, a));

    [Fact]
    public void A_misconfiguration_is_charged_for_troubleshooting_only() =>
        Activities
            .Where(a => ChargingRules.IsCharged(BugClass.Misconfiguration, a))
            .Should()
            .Equal(Activity.Troubleshooting);

    [Theory]
    [InlineData(BugClass.Modification)]
    [InlineData(null)]
    public void A_modification_and_what_has_no_class_are_charged_for_everything(BugClass? bug) =>
        Activities.Should().OnlyContain(a => ChargingRules.IsCharged(bug, a));

    [Fact]
    [Rule("F5")]
    public void An_hourly_rate_chosen_in_advance_draws_nothing()
    {
        var rate = SampleTicket with { Funding = FundingMode.HourlyRate };

        Activities
            .Should()
            .OnlyContain(a =>
                !ChargingRules.DrawsHours(rate, TimeEntryFor(rate, 30, "2026-06-01", a))
            );
        Activities
            .Should()
            .OnlyContain(a =>
                ChargingRules.DrawsHours(
                    SampleTicket,
                    TimeEntryFor(SampleTicket, 30, "2026-06-01", a)
                )
            );
    }

    [Theory]
    [InlineData(null, FundingMode.ServiceHours, true)]
    [InlineData(BugClass.Modification, FundingMode.ServiceHours, true)]
    [InlineData(BugClass.Misconfiguration, FundingMode.ServiceHours, true)]
    [InlineData(BugClass.CommonSystemBug, FundingMode.ServiceHours, false)]
    [InlineData(BugClass.NotSupported, FundingMode.ServiceHours, false)]
    [InlineData(null, FundingMode.HourlyRate, false)]
    [InlineData(BugClass.Modification, FundingMode.HourlyRate, false)]
    public void A_ticket_needs_hours_when_any_of_its_time_draws_them(
        BugClass? bugClass,
        FundingMode funding,
        bool needs
    ) =>
        ChargingRules
            .NeedsHours(SampleTicket with { BugClass = bugClass, Funding = funding })
            .Should()
            .Be(needs);

    [Fact]
    [Rule("K9")]
    public void Time_correcting_our_own_mistake_is_not_charged_for_any_class()
    {
        var time = TimeEntryFor(SampleTicket, 30) with { OwnFault = true };

        ChargingRules
            .IsCharged(SampleTicket with { BugClass = BugClass.Modification }, time)
            .Should()
            .BeFalse();
        ChargingRules.NeedsHours(SampleTicket with { OwnFault = true }).Should().BeFalse();
    }

    [Fact]
    [Rule("F5")]
    public void A_rate_chosen_when_short_draws_hours_first()
    {
        var rate = SampleTicket with { Funding = FundingMode.HourlyRateWhenShort };

        ChargingRules.DrawsHours(rate, TimeEntryFor(rate, 30)).Should().BeTrue();
        ChargingRules.NeedsHours(rate).Should().BeTrue();
    }
}
