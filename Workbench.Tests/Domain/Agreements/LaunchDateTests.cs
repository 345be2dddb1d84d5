using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("A3")]
public sealed class LaunchDateTests
{
    private static readonly AgreementScenario WithRegisteredTime = new AgreementScenario()
        .RegisterTime("2026-06-10", 30)
        .RegisterTime("2026-06-01", 60, registeredOn: "2026-06-12");

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2026-05-31")]
    [InlineData("2026-06-01")]
    public void The_launch_date_is_at_most_the_first_drawn_work_date(string day) =>
        ChangeLaunchDate(WithRegisteredTime, day)
            .ShouldSucceed()
            .Customer.LaunchedOn.Should()
            .Be(Day(day));

    [Theory]
    [InlineData("2026-06-02")]
    [InlineData("2030-01-01")]
    [InlineData(null)]
    public void A_later_or_removed_launch_date_is_refused_after_draws(string? day)
    {
        var refusal = ChangeLaunchDate(WithRegisteredTime, day).ShouldBeRefused();

        refusal.Code.Should().Be(RefusalCode.WorkBeforeLaunch);
        refusal.Data.Should().Equal(Day("2026-06-01"));
    }

    [Fact]
    [Rule("A8")]
    public void A_reversed_draw_does_not_count()
    {
        var year = new AgreementScenario().RegisterTime("2026-06-01", 60);
        year.Reverse("2026-06-03", year.Entries[^1]);

        ChangeLaunchDate(year, "2026-07-01")
            .ShouldSucceed()
            .Customer.LaunchedOn.Should()
            .Be(Day("2026-07-01"));
    }

    [Theory]
    [InlineData("2030-01-01")]
    [InlineData(null)]
    public void Without_draws_any_launch_date_is_accepted(string? day)
    {
        var year = new AgreementScenario();

        var after = ChangeLaunchDate(year, day).ShouldSucceed();

        after.Should().Be(year.Hours with { Customer = after.Customer });
        after.Customer.LaunchedOn.Should().Be(day is null ? null : Day(day));
    }

    private static Result<CustomerHours> ChangeLaunchDate(AgreementScenario year, string? day) =>
        LaunchDate.Set(year.Hours, day is null ? null : Day(day));
}
