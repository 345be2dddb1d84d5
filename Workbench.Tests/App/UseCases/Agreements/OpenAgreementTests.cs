using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
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
    public async Task The_term_that_today_lies_in_is_opened_and_granted_in_full(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var customer = await CustomerAsync(house);

        (await OpenAsync(house, customer, new(2024, 2, 29))).Value();

        await using var db = house.Look();
        (await db.Terms.SingleAsync())
            .Should()
            .Be(new Term(customer, 2, new(2026, 2, 28), new(2027, 2, 28), "P10", 600));
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(600);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_at_once_one_opens_it(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var customer = await CustomerAsync(house);

        var outcomes = await Steps.AtOnceAsync(8, _ => OpenAsync(house, customer, new(2026, 3, 1)));

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.AgreementExists);
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(600);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var customer = await CustomerAsync(house);
        var before = await house.RowsAsync();

        (await OpenAsync(house, 99, new(2026, 3, 1))).Refused().Should().Be(RefusalCode.NotFound);
        (await OpenAsync(house, customer, new(2026, 3, 1), "Nothing"))
            .Refused()
            .Should()
            .Be(RefusalCode.PackageUnknown);

        (await house.RowsAsync()).Should().Equal(before);
    }

    private static async Task<int> CustomerAsync(House house)
    {
        var package = new Package("P10", 600, 940_000);
        await house.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default);
        return await house.AddAsync("1001");
    }

    private static Task<Outcome<Unit>> OpenAsync(
        House house,
        int customer,
        DateOnly anchor,
        string package = "P10"
    ) =>
        house
            .Get<OpenAgreement>()
            .RunAsync(Actor.Program, customer, anchor, package, Guid.NewGuid(), default);
}
