using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Lifecycle;

[Rule("A1")]
[Rule("A2")]
public sealed class NewAgreementTests
{
    private static readonly DateOnly Today = Day("2026-06-01");
    private static readonly CustomerHours WithoutAgreement = new(
        SampleCustomer,
        null,
        null,
        EmptyLedger
    );

    [Theory]
    [InlineData("2026-06-01", "2026-06-01", 0)]
    [InlineData("2026-09-01", "2026-09-01", 0)]
    [InlineData("2024-02-29", "2026-02-28", 2)]
    [InlineData("2025-06-02", "2025-06-02", 0)]
    public void The_current_or_the_first_future_term_is_opened(
        string anchor,
        string start,
        int number
    )
    {
        var first = OpenAgreement(WithoutAgreement, anchor).ShouldSucceed();

        (first.TermOpening.Term.Start, first.TermOpening.Term.Number)
            .Should()
            .Be((Day(start), number));
        first.Agreement.NextDueOn.Should().Be(first.TermOpening.Term.End);
        first.TermOpening.Ledger.Account.BalanceMinutes.Should().Be(600);
    }

    [Theory]
    [InlineData("1976-05-31")]
    [InlineData("2036-06-02")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_first_day_far_away_is_refused(string anchor) =>
        OpenAgreement(WithoutAgreement, anchor)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AgreementStartOutOfRange);

    [Fact]
    public void A_second_agreement_of_a_customer_is_refused() =>
        OpenAgreement(new AgreementScenario().Hours, "2026-06-01")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.AgreementExists);

    private static Result<NewAgreement> OpenAgreement(CustomerHours hours, string anchor) =>
        NewAgreement.Create(hours, Day(anchor), new("Basic", 600, 1), Today, Now);
}
