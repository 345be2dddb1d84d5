using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Xunit;

namespace Workbench.Tests.Domain.Agreements.Ledger;

[Rule("F1")]
public sealed class HoursAccountTests
{
    [Theory]
    [InlineData(100, 99, 1)]
    [InlineData(100, 100, 0)]
    [InlineData(100, 101, 0)]
    public void Available_minutes_are_the_balance_less_holds_and_never_negative(
        int balance,
        int held,
        int free
    ) => new HoursAccount(1, balance, held, 1, 1).Free.Value.Should().Be(free);

    [Fact]
    public void A_new_account_is_empty_and_counts_from_one() =>
        HoursAccount.Create(3).Should().Be(new HoursAccount(3, 0, 0, 1, 1));
}
