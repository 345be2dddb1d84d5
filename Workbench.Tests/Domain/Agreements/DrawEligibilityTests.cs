using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("A3")]
public sealed class DrawEligibilityTests
{
    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2026-03-11", true)]
    [ExampleTest("A3")]
    public void Hours_can_be_drawn_for_work_from_the_launch_date_on(string workedOn, bool open) =>
        DrawEligibility.CanDraw(SampleCustomer, SampleAgreement, Day(workedOn)).Should().Be(open);

    [Fact]
    public void A_customer_without_a_launch_date_draws_nothing() =>
        DrawEligibility
            .CanDraw(SampleCustomer with { LaunchedOn = null }, SampleAgreement, Day("2026-06-01"))
            .Should()
            .BeFalse();

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void Hours_can_be_drawn_only_within_the_agreement(string workedOn, bool open) =>
        DrawEligibility
            .CanDraw(
                SampleCustomer with
                {
                    LaunchedOn = Day("2020-01-01"),
                },
                SampleAgreement with
                {
                    LastDay = Day("2026-08-31"),
                },
                Day(workedOn)
            )
            .Should()
            .Be(open);

    [Fact]
    public void A_customer_without_an_agreement_draws_nothing() =>
        DrawEligibility.CanDraw(SampleCustomer, null, Day("2026-06-01")).Should().BeFalse();
}
