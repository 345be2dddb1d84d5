using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Agreements;

[Rule("A11")]
public sealed class PackageVersionTests
{
    private static readonly Actor Eva = new(3, "Eva", Roles.Administrator);
    private static readonly Package Basic = new("Basic", 600, 900_000);

    [Fact]
    public void A_version_counts_from_its_day_on()
    {
        PackageVersion[] versions =
        [
            Create(Basic with { YearlyPriceOre = 1_000_000 }, "2026-07-01"),
            Create(Basic with { IncludedMinutes = 900 }, "2026-06-01", no: 1),
        ];

        PackageVersion.On(Basic, versions, Day("2026-05-31")).Should().Be(Basic);
        PackageVersion.On(Basic, versions, Day("2026-06-30")).IncludedMinutes.Should().Be(900);
        PackageVersion
            .On(Basic, versions, Day("2026-07-01"))
            .Should()
            .Be(Basic with { YearlyPriceOre = 1_000_000 });
    }

    [Fact]
    public void Of_two_versions_of_one_day_the_newer_counts()
    {
        var first = Create(Basic with { YearlyPriceOre = 1_000_000 }, "2026-07-01");
        var second = Create(Basic with { YearlyPriceOre = 1_100_000 }, "2026-07-01", no: 1);

        PackageVersion
            .On(Basic, [second, first], Day("2026-07-01"))
            .YearlyPriceOre.Should()
            .Be(1_100_000);
    }

    [Theory]
    [InlineData("2026-05-31", 600, RefusalCode.SettingDateOutOfRange)]
    [InlineData("2028-06-02", 600, RefusalCode.SettingDateOutOfRange)]
    [InlineData("2026-06-01", -1, RefusalCode.PackageOutOfRange)]
    [InlineData("2026-06-01", 600, RefusalCode.SettingUnchanged)]
    public void What_makes_no_sense_is_refused(string from, int minutes, RefusalCode code) =>
        PackageVersion
            .Create(Basic, [], Basic with { IncludedMinutes = minutes }, Day(from), Eva, Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(code);

    [Fact]
    public void An_agreement_keeps_hours_and_price_over_its_resets_and_an_upgrade_is_measured_by_them()
    {
        var hours = new CustomerHours(SampleCustomer, null, null, EmptyLedger);
        var opened = NewAgreement
            .Create(hours, Day("2026-06-01"), Basic, Day("2026-06-01"), Now)
            .ShouldSucceed();
        var later = new Dictionary<string, Package>(StringComparer.Ordinal)
        {
            ["Basic"] = Basic with { IncludedMinutes = 60, YearlyPriceOre = 1, IsSold = false },
            ["Plus"] = new("Plus", 1_200, 1_900_000),
        };
        var before = hours with
        {
            Agreement = opened.Agreement,
            Term = opened.TermOpening.Term,
            Ledger = opened.TermOpening.Ledger,
        };

        var reset = Workbench.Domain.Agreements.Resets.TermResetResult.Apply(before, later, Now);
        var upgrade = PackageChangeResult
            .Apply(before, later["Plus"], Day("2026-06-01"), later, AgreementPolicy.Default, 1, Now)
            .ShouldSucceed();

        reset.Report.GrantedMinutes.Should().Be(600);
        reset.HoursAfter.Agreement!.KeptYearlyPriceOre.Should().Be(900_000);
        upgrade.Change.PriceOre.Should().Be(1_000_000);
        upgrade.Change.GainedMinutes.Should().Be(600);
    }

    [Fact]
    public void A_downgrade_is_bought_as_it_was_sold_on_the_day_of_the_choice()
    {
        var plus = new Package("Plus", 1_200, 1_900_000);
        var hours = new CustomerHours(SampleCustomer, null, null, EmptyLedger);
        var opened = NewAgreement
            .Create(hours, Day("2026-06-01"), plus, Day("2026-06-01"), Now)
            .ShouldSucceed();
        var packages = new Dictionary<string, Package>(StringComparer.Ordinal)
        {
            ["Basic"] = Basic,
            ["Plus"] = plus,
        };
        var before = hours with
        {
            Agreement = opened.Agreement,
            Term = opened.TermOpening.Term,
            Ledger = opened.TermOpening.Ledger,
        };
        var chosen = PackageChangeResult
            .Apply(
                before,
                Basic with
                {
                    IncludedMinutes = 500,
                },
                Day("2026-06-01"),
                packages,
                AgreementPolicy.Default,
                1,
                Now
            )
            .ShouldSucceed();

        var reset = Workbench.Domain.Agreements.Resets.TermResetResult.Apply(
            chosen.HoursAfter,
            packages,
            Now
        );

        reset.Report.GrantedMinutes.Should().Be(500);
        reset
            .HoursAfter.Agreement.Should()
            .Match<ServiceAgreement>(a =>
                a.Package == "Basic" && a.NextPackage == null && a.NextIncludedMinutes == null
            );
    }

    [Fact]
    public void A_package_that_is_no_longer_sold_cannot_be_bought()
    {
        var hours = new CustomerHours(SampleCustomer, null, null, EmptyLedger);

        NewAgreement
            .Create(hours, Day("2026-06-01"), Basic with { IsSold = false }, Day("2026-06-01"), Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.PackageNotSold);
    }

    private static PackageVersion Create(Package wanted, string from, int no = 0) =>
        PackageVersion
            .Create(
                Basic,
                no == 0 ? [] : [new("Basic", no, Day("2026-06-01"), 1, 1, true, Now, 3, "Eva")],
                wanted,
                Day(from),
                Eva,
                Now
            )
            .ShouldSucceed();
}
