using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

[Rule("A11")]
public sealed class ChangePackageOfferTests
{
    [Theory, OnBothDatabases]
    public async Task A_running_agreement_keeps_what_it_bought_and_a_later_one_gets_the_new_offer(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var old = await testHost.CreateCustomerAsync();
        await AddAsync(testHost, new("Small", 600, 1_000_000));
        await AddAsync(testHost, new("Plus", 1_200, 2_000_000));
        var early = await OpenAsync(testHost, "2001");
        (await ChangeAsync(testHost, "Small", 1_500_000)).ShouldSucceed();
        var late = await OpenAsync(testHost, "2002");

        var quotes = testHost.Get<PackageQuoteQuery>();
        var atOldPrice = (
            await quotes.ChangeAsync(Actor.Program, early, "Plus", default)
        ).ShouldSucceed();
        var atNewPrice = (
            await quotes.ChangeAsync(Actor.Program, late, "Plus", default)
        ).ShouldSucceed();

        // The whole term is left: the upgrade costs the difference of the yearly prices.
        atOldPrice.PriceOre.Should().Be(1_000_000);
        atNewPrice.PriceOre.Should().Be(500_000);
        old.Should().NotBe(early);
    }

    [Theory, OnBothDatabases]
    public async Task An_offer_that_is_out_of_range_or_seen_in_another_version_is_refused(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, new("Small", 600, 1_000_000));

        (await ChangeAsync(testHost, "Small", -1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageOutOfRange);
        (await ChangeAsync(testHost, "Large", 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnknown);
        var seen = (await testHost.Get<PackagesQuery>().RunAsync(Actor.Program, default)).Single();
        (await ChangeAsync(testHost, "Small", 2_000_000, seen.Version)).ShouldSucceed();
        (await ChangeAsync(testHost, "Small", 3_000_000, seen.Version))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (
            await testHost
                .Get<AddPackage>()
                .RunAsync(Actor.Program, new("Small", 600, 1), Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageExists);
    }

    [Theory, OnBothDatabases]
    [Rule("A2")]
    public async Task A_running_agreement_keeps_its_hours_at_the_next_reset(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, new("Small", 600, 1_000_000));
        var early = await OpenAsync(testHost, "2001");
        (await ChangeAsync(testHost, "Small", 1_000_000, minutes: 300)).ShouldSucceed();
        var late = await OpenAsync(testHost, "2002");

        testHost.Clock.Advance(TimeSpan.FromDays(366));
        await testHost.RunResetsJobAsync();

        (await testHost.LoadAccountAsync(early)).BalanceMinutes.Should().Be(600);
        (await testHost.LoadAccountAsync(late)).BalanceMinutes.Should().Be(300);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_package_is_sold_until_the_day_before_its_end(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, new("Small", 600, 1_000_000));
        await AddAsync(testHost, new("Plus", 1_200, 2_000_000));
        var old = await OpenAsync(testHost, "2001");
        var tomorrow = testHost.Today.AddDays(1);
        (
            await ChangeAsync(testHost, "Small", 1_000_000, from: tomorrow, isSold: false)
        ).ShouldSucceed();
        await OpenAsync(testHost, "2002");

        testHost.Clock.Advance(TimeSpan.FromDays(1));

        var customer = await testHost.AddCustomerAsync("2003");
        (
            await testHost
                .Get<OpenAgreement>()
                .RunAsync(Actor.Program, customer, testHost.Today, "Small", Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageNotSold);
        // An agreement that has it can still be upgraded from it.
        (
            await testHost.Get<PackageQuoteQuery>().ChangeAsync(Actor.Program, old, "Plus", default)
        ).ShouldSucceed();
    }

    private static Task<Outcome<Unit>> ChangeAsync(
        TestHost testHost,
        string name,
        long price,
        long? version = null,
        int minutes = 600,
        DateOnly? from = null,
        bool isSold = true
    ) =>
        testHost
            .Get<ChangePackageOffer>()
            .RunAsync(
                Actor.Program,
                new(name, minutes, price) { IsSold = isSold },
                from,
                version,
                Guid.NewGuid(),
                default
            );

    private static async Task AddAsync(TestHost testHost, Package package) =>
        (
            await testHost
                .Get<AddPackage>()
                .RunAsync(Actor.Program, package, Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static async Task<int> OpenAsync(TestHost testHost, string number)
    {
        var customer = await testHost.AddCustomerAsync(number);
        (
            await testHost
                .Get<OpenAgreement>()
                .RunAsync(Actor.Program, customer, testHost.Today, "Small", Guid.NewGuid(), default)
        ).ShouldSucceed();
        return customer;
    }
}
