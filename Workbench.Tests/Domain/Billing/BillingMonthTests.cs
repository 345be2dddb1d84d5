using FluentAssertions;
using Workbench.Domain.Billing;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

public sealed class BillingMonthTests
{
    [Theory]
    [InlineData("2026-11", "2026-11-01", "2026-11-30")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-12", "2026-12-01", "2026-12-31")]
    public void A_month_has_its_days(string text, string first, string last)
    {
        var month = BillingMonth.Parse(text)!.Value;

        month.FirstDay.Should().Be(Day(first));
        month.LastDay.Should().Be(Day(last));
        month.ToString().Should().Be(text);
        BillingMonth.FromDate(Day(first)).Should().Be(month);
        BillingMonth.FromDate(Day(last)).Should().Be(month);
        (month.Next > month).Should().BeTrue();
        (month.Previous < month).Should().BeTrue();
        month.Next.Previous.Should().Be(month);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-11-01")]
    [InlineData("0001-01")]
    [InlineData(null)]
    public void Anything_else_is_no_month(string? text) =>
        BillingMonth.Parse(text).Should().BeNull();
}
