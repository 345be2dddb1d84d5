using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Cards;

[Rule("A4")]
[Rule("A5")]
public sealed class RefillCardPurchaseTests
{
    [Fact]
    public void A_card_grants_its_hours_at_once_and_stores_its_price()
    {
        var bought = Buy(10, "2026-11-10");

        bought.Card.Should().Be(new RefillCard(1, 2, Day("2026-11-10"), 10, 10, 981_000));
        bought.Ledger.Account.BalanceMinutes.Should().Be(1_200);
        bought
            .Ledger.Sources[^1]
            .Should()
            .Be(
                new HoursSource(
                    1,
                    2,
                    HoursSourceKind.RefillCard,
                    Day("2026-03-01"),
                    Day("2026-11-10"),
                    Day("2028-03-01"),
                    600,
                    600
                )
            );
    }

    [Theory]
    [InlineData("2026-03-01", "2028-03-01")]
    [InlineData("2027-02-28", "2028-03-01")]
    [InlineData("2027-03-01", "2029-03-01")]
    public void Its_hours_lapse_at_the_end_of_the_following_term(string on, string lapsesOn) =>
        Buy(5, on).Ledger.Sources[^1].LapsesOn.Should().Be(Day(lapsesOn));

    [Theory]
    [InlineData(0, "2027-03-01")]
    [InlineData(2, "2029-03-01")]
    [InlineData(null, null)]
    public void A_setting_decides_how_many_resets_a_card_survives(int? resets, string? lapsesOn)
    {
        var policy = AgreementPolicy.Default with { RefillCarryOverTerms = resets };

        var bought = RefillCardPurchase
            .Apply(5, Day("2026-11-10"), SampleAgreement, LedgerWith(600), policy, Now)
            .ShouldSucceed();

        bought.Ledger.Sources[^1].LapsesOn.Should().Be(lapsesOn is null ? null : Day(lapsesOn));
    }

    [Fact]
    [Rule("A3")]
    public void A_card_can_be_bought_before_the_launch() =>
        Buy(5, "2026-03-01").Ledger.Account.BalanceMinutes.Should().Be(900);

    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2026-09-01")]
    public void A_card_needs_an_agreement_on_the_day(string on)
    {
        var ended = SampleAgreement with { LastDay = Day("2026-08-31") };

        var refused = RefillCardPurchase
            .Apply(5, Day(on), ended, EmptyLedger, AgreementPolicy.Default, Now)
            .ShouldBeRefused();

        refused.Code.Should().Be(RefusalCode.NoAgreement);
        refused.Data.Should().Equal(Day(on));
    }

    [Fact]
    public void A_customer_without_an_agreement_cannot_buy() =>
        RefillCardPurchase
            .Apply(5, Day("2026-06-01"), null, EmptyLedger, AgreementPolicy.Default, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NoAgreement);

    [Fact]
    public void A_card_that_is_too_small_is_refused() =>
        RefillCardPurchase
            .Apply(4, Day("2026-06-01"), SampleAgreement, EmptyLedger, AgreementPolicy.Default, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.CardTooSmall);

    private static RefillCardPurchase Buy(int hours, string on) =>
        RefillCardPurchase
            .Apply(hours, Day(on), SampleAgreement, LedgerWith(600), AgreementPolicy.Default, Now)
            .ShouldSucceed();
}
