using FluentAssertions;
using Workbench.App.Features.Accounts.SignIn;
using Xunit;

namespace Workbench.Tests.UseCases.Accounts;

public sealed class SignInDelayTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(7, 120)]
    [InlineData(8, 240)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(1_000_000, 900)]
    public void One_place_waits_longer_each_time(int failures, int seconds) =>
        SignInDelay.OfOnePlace(failures).Should().Be(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Guessing_at_one_place_gets_fewer_than_150_attempts_a_day()
    {
        var (now, attempts) = (TimeSpan.Zero, 0);
        while (now < TimeSpan.FromDays(1))
        {
            attempts++;
            now += SignInDelay.OfOnePlace(attempts);
        }

        attempts.Should().BeLessThan(150);
    }

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 60)]
    public void Unknown_browsers_wait_when_very_many_places_try(int failures, int seconds) =>
        SignInDelay.OfUnknownBrowsers(failures).Should().Be(TimeSpan.FromSeconds(seconds));
}
