using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

public sealed class AddCustomerTests
{
    private static readonly CustomerInput ValidInput = new(
        "1001",
        "Nordkaffe",
        "Eva",
        "e@x.se",
        null
    );

    [Theory, OnBothDatabases]
    public async Task A_customer_starts_with_an_empty_account(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);

        var id = (await AddAsync(testHost, ValidInput)).ShouldSucceed();

        (await testHost.LoadAccountAsync(id)).Should().Be(HoursAccount.Create(id));
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_concurrent_customers_with_one_number_one_is_added(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            8,
            _ => AddAsync(testHost, ValidInput)
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.CustomerNumberTaken);
        await using var db = testHost.CreateDbContext();
        (await db.Customers.CountAsync()).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        (await AddAsync(testHost, ValidInput)).ShouldSucceed();
        var before = await testHost.CountRowsAsync();

        (await AddAsync(testHost, ValidInput with { Number = " 1001 " }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CustomerNumberTaken, "the space around it doesn't make it another");
        (await AddAsync(testHost, ValidInput with { Number = " " }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await AddAsync(testHost, ValidInput with { Number = "2", Name = " " }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (
            await AddAsync(
                testHost,
                ValidInput with
                {
                    Number = new('1', Customer.MaxNumberLength + 1),
                }
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (
            await AddAsync(
                testHost,
                ValidInput with
                {
                    Number = "2",
                    Name = new('x', Customer.MaxNameLength + 1),
                }
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (await AddAsync(testHost, ValidInput with { Number = "2", ContactEmail = "not an email" }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.EmailInvalid);
        (await AddAsync(testHost, ValidInput with { Number = "2\u200B" }))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextUnstorable, "nobody could find it by its number");

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    private static Task<Outcome<int>> AddAsync(TestHost testHost, CustomerInput input) =>
        testHost.Get<AddCustomer>().RunAsync(Actor.Program, input, Guid.NewGuid(), default);
}
