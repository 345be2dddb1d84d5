using FluentAssertions;
using Workbench.Domain;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("A1")]
public sealed class ServiceAgreementTests
{
    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2036-03-01", true)]
    public void A_running_agreement_covers_every_day_from_its_anchor(string on, bool covered) =>
        SampleAgreement.Covers(Day(on)).Should().Be(covered);

    [Theory]
    [InlineData("2026-08-30", true)]
    [InlineData("2026-08-31", true)]
    [InlineData("2026-09-01", false)]
    public void An_ended_agreement_covers_its_last_day_and_none_after(string on, bool covered) =>
        (SampleAgreement with { LastDay = Day("2026-08-31") }).Covers(Day(on)).Should().Be(covered);

    [Theory]
    [InlineData("2027-02-28", 0)]
    [InlineData("2027-03-01", 1)]
    [InlineData("2027-03-02", 1)]
    public void Terms_are_counted_from_the_anchor(string on, int number) =>
        SampleAgreement.TermOn(Day(on)).Number.Should().Be(number);
}
