using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Triage;

[Rule("K2")]
public sealed class ExpectedTimeTests
{
    [Theory]
    [InlineData(SizeClass.Small, null, 30, 60)]
    [InlineData(SizeClass.Medium, null, 60, 240)]
    [InlineData(SizeClass.Medium, 150, 150, 150)]
    [InlineData(SizeClass.Large, 720, 720, 720)]
    public void It_is_the_estimate_or_the_range_of_the_size(
        SizeClass size,
        int? estimate,
        int from,
        int to
    ) =>
        ExpectedTime
            .Calculate(size, estimate)
            .Should()
            .Be(new ExpectedTime(new(from), new Minutes(to)));

    [Theory]
    [InlineData(SizeClass.Large, 240)]
    [InlineData(null, 0)]
    public void Large_and_unsized_tickets_have_no_bounds(SizeClass? size, int from) =>
        ExpectedTime.Calculate(size, null).Should().Be(new ExpectedTime(new(from), null));

    [Fact]
    public void A_bundle_is_summed_and_unbounded_if_one_ticket_is()
    {
        var medium = ExpectedTime.Calculate(SizeClass.Medium, null);
        var small = ExpectedTime.Calculate(SizeClass.Small, 45);

        ExpectedTime.Sum([medium, small]).Should().Be(new ExpectedTime(new(105), new Minutes(285)));
        ExpectedTime
            .Sum([medium, ExpectedTime.Calculate(SizeClass.Large, null)])
            .Should()
            .Be(new ExpectedTime(new(300), null));
    }
}
