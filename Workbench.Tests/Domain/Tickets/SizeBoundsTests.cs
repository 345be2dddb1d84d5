using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K2")]
public sealed class SizeBoundsTests
{
    [Theory]
    [InlineData(SizeClass.Small, 0, false)]
    [InlineData(SizeClass.Small, 1, true)]
    [InlineData(SizeClass.Small, 59, true)]
    [InlineData(SizeClass.Small, 60, true)]
    [InlineData(SizeClass.Small, 61, false)]
    [InlineData(SizeClass.Medium, 60, false)]
    [InlineData(SizeClass.Medium, 61, true)]
    [InlineData(SizeClass.Medium, 239, true)]
    [InlineData(SizeClass.Medium, 240, true)]
    [InlineData(SizeClass.Medium, 241, false)]
    [InlineData(SizeClass.Large, 240, false)]
    [InlineData(SizeClass.Large, 241, true)]
    [InlineData(SizeClass.Large, 10_000, true)]
    public void An_estimate_is_within_the_bounds_of_its_size(
        SizeClass size,
        int estimate,
        bool holds
    ) => SizeBounds.FromSize(size).Contains(estimate).Should().Be(holds);

    [Theory]
    [InlineData(SizeClass.Small, null, 60)]
    [InlineData(SizeClass.Medium, null, 240)]
    [InlineData(SizeClass.Small, 45, 45)]
    [InlineData(SizeClass.Medium, 90, 90)]
    [InlineData(null, null, 0)]
    [ExampleTest("K2")]
    public void Planned_time_is_the_estimate_or_the_upper_bound(
        SizeClass? size,
        int? est,
        int min
    ) =>
        (SampleTicket with { Size = size, EstimateMinutes = est })
            .PlannedTime.Value.Should()
            .Be(min);

    [Theory]
    [InlineData(239, 1)]
    [InlineData(240, 0)]
    [InlineData(241, 0)]
    public void Registered_time_is_subtracted_from_planned_time(int registered, int rest) =>
        (SampleTicket with { RegisteredMinutes = registered })
            .RemainingPlannedTime.Value.Should()
            .Be(rest);

    [Theory]
    [InlineData(SizeClass.Small, 30)]
    [InlineData(SizeClass.Medium, 60)]
    [InlineData(SizeClass.Large, 240)]
    public void Small_work_takes_at_least_half_an_hour(SizeClass size, int from) =>
        SizeBounds.FromSize(size).TypicalFrom.Should().Be(from);
}
