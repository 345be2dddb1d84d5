using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Ledger;

[Rule("A7")]
public sealed class HoursSourceTests
{
    private static readonly HoursSource Card = new(
        1,
        1,
        HoursSourceKind.RefillCard,
        Day("2026-03-01"),
        Day("2026-06-10"),
        Day("2027-03-01"),
        300,
        1
    );

    [Theory]
    [InlineData("2026-06-09", false)]
    [InlineData("2026-06-10", true)]
    [InlineData("2026-06-11", true)]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    [InlineData("2027-03-02", false)]
    public void Work_draws_sources_granted_by_then_and_not_lapsed(string on, bool can) =>
        DrawOrder.CanBeDrawnOn(Day(on), Card).Should().Be(can);

    [Fact]
    public void A_source_that_never_lapses_can_always_be_drawn() =>
        DrawOrder.CanBeDrawnOn(Day("2099-01-01"), Card with { LapsesOn = null }).Should().BeTrue();

    [Fact]
    public void An_empty_source_cannot_be_drawn() =>
        DrawOrder
            .CanBeDrawnOn(Day("2026-07-01"), Card with { RemainingMinutes = 0 })
            .Should()
            .BeFalse();
}
