using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Ledger;

[Rule("A10")]
public sealed class LedgerEntryTests
{
    [Theory]
    [InlineData(LedgerEntryKind.Grant, 45)]
    [InlineData(LedgerEntryKind.Draw, -45)]
    [InlineData(LedgerEntryKind.Reverse, 45)]
    [InlineData(LedgerEntryKind.Lapse, -45)]
    [InlineData(LedgerEntryKind.Restore, 45)]
    [InlineData(LedgerEntryKind.Cancel, -45)]
    [InlineData(LedgerEntryKind.CarryOver, 0)]
    public void The_kind_decides_the_effect_on_remaining_minutes(
        LedgerEntryKind kind,
        int effect
    ) =>
        new LedgerEntry(1, 1, Day("2026-06-01"), kind, 1, 45, null, null, null, null, Now)
            .SignedMinutes.Should()
            .Be(effect);

    [Fact]
    public void Every_kind_has_its_effect_tested() =>
        Enum.GetValues<LedgerEntryKind>().Should().HaveCount(7);

    [Fact]
    [Rule("A8")]
    public void An_entry_is_append_only() => typeof(LedgerEntry).Should().Implement<IAppendOnly>();
}
