using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements.Lifecycle;

[Rule("A2")]
public sealed class TermOpeningTests
{
    private static readonly Package Premium = new("Premium", 600, 5_000_000);

    [Fact]
    [ExampleTest("A2")]
    public void The_included_hours_are_granted_in_full_on_the_first_day_and_lapse_at_the_end()
    {
        var dates = TermDates.Create(SampleAgreement.Anchor, 1);

        var opened = TermOpening.Apply(SampleAgreement, dates, Premium, EmptyLedger, Now);

        opened
            .Term.Should()
            .Be(new Term(1, 1, Day("2027-03-01"), Day("2028-03-01"), "Premium", 600));
        opened
            .Ledger.Sources.Should()
            .Equal(
                new HoursSource(
                    1,
                    1,
                    HoursSourceKind.Included,
                    Day("2027-03-01"),
                    Day("2027-03-01"),
                    Day("2028-03-01"),
                    600,
                    600
                )
            );
        opened.Ledger.Account.Should().Be(new HoursAccount(1, 600, 0, 2, 2));
    }

    [Fact]
    public void A_package_without_hours_still_shows_its_term()
    {
        var none = Premium with { IncludedMinutes = 0 };

        var opened = TermOpening.Apply(
            SampleAgreement,
            TermDates.Create(SampleAgreement.Anchor, 0),
            none,
            EmptyLedger,
            Now
        );

        opened.Ledger.Sources.Should().ContainSingle(s => s.RemainingMinutes == 0);
        opened.Ledger.Account.BalanceMinutes.Should().Be(0);
    }
}
