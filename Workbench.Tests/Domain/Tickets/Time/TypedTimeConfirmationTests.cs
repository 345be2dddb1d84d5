using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.Time;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Time;

[Rule("K10")]
public sealed class TypedTimeConfirmationTests
{
    [Theory]
    [InlineData(120, 240, false)]
    [InlineData(121, 240, true)]
    [InlineData(60, 30, false)]
    [InlineData(61, 30, true)]
    [InlineData(120, 0, false)]
    [InlineData(121, 0, true)]
    public void Time_over_two_hours_or_twice_the_plan_is_confirmed(
        int typed,
        int planned,
        bool expected
    ) => TypedTimeConfirmation.IsNeeded(new(typed), new(planned)).Should().Be(expected);
}
