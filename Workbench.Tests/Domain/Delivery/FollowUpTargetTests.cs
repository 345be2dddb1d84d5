using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Delivery;

[Rule("D4")]
public sealed class FollowUpTargetTests
{
    [Fact]
    public void A_plan_is_due_two_working_days_after_the_pick_up() =>
        FollowUpTarget
            .AfterPickUp(Day("2026-06-05"))
            .Should()
            .Be(Day("2026-06-09"), "6 and 7 June are a weekend and the national day");

    [Theory]
    [InlineData("2026-06-08", "2026-07-08", "2026-06-15")]
    [InlineData("2026-06-08", "2026-06-12", "2026-06-12")]
    public void An_offer_is_followed_up_after_five_working_days_at_the_latest_on_its_last_day(
        string sent,
        string validUntil,
        string followUp
    ) => FollowUpTarget.AfterOffer(Day(sent), Day(validUntil)).Should().Be(Day(followUp));
}
