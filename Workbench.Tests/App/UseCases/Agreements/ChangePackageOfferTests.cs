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
public sealed class ChangePackagePriceTests
{
    [Theory, OnBothDatabases]
    public async Task A_running_agreement_keeps_its_price_and_a_later_one_gets_the_new_price(
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
    public async Task A_price_that_is_out_of_range_or_seen_in_another_version_is_refused(
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

    private static Task<Outcome<Unit>> ChangeAsync(
        TestHost testHost,
        string name,
        long price,
        long? version = null
    ) =>
        testHost
            .Get<ChangePackagePrice>()
            .RunAsync(Actor.Program, name, price, version, Guid.NewGuid(), default);

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
