using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

[Rule("A1")]
[Rule("A2")]
public sealed class OpenAgreementTests
{
    [Theory, OnBothDatabases]
    public async Task The_current_term_is_opened_and_granted_in_full(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await AddCustomerAsync(testHost);

        (await OpenAsync(testHost, customer, new(2024, 2, 29))).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        (await db.Terms.SingleAsync())
            .Should()
            .Be(new Term(customer, 2, new(2026, 2, 28), new(2027, 2, 28), "P10", 600));
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_concurrent_openings_one_succeeds(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await AddCustomerAsync(testHost);

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            8,
            _ => OpenAsync(testHost, customer, new(2026, 3, 1))
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.AgreementExists);
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await AddCustomerAsync(testHost);
        var before = await testHost.CountRowsAsync();

        (await OpenAsync(testHost, 99, new(2026, 3, 1)))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await OpenAsync(testHost, customer, new(2026, 3, 1), "Nothing"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnknown);

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    private static async Task<int> AddCustomerAsync(TestHost testHost)
    {
        var package = new Package("P10", 600, 940_000);
        await testHost.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default);
        return await testHost.AddCustomerAsync("1001");
    }

    private static Task<Outcome<Unit>> OpenAsync(
        TestHost testHost,
        int customer,
        DateOnly anchor,
        string package = "P10"
    ) =>
        testHost
            .Get<OpenAgreement>()
            .RunAsync(Actor.Program, customer, anchor, package, Guid.NewGuid(), default);
}
