using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Queue;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests that the node reads what all pages show before a page has to, and nothing that is still current.</summary>
public sealed class SharedReadRenewalTests
{
    [Theory, OnBothDatabases]
    public async Task A_page_finds_current_data_after_a_change_and_after_any_time(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateQueuedTicketAsync(customer);
        await testHost.Get<SharedReadRenewal>().RenewAsync(default);

        (await CountAsync(testHost, anna)).Should().Be((1, 1), "the person’s rights are read");
        await testHost.CreateQueuedTicketAsync(customer);
        await testHost.Get<SharedReadRenewal>().RenewAsync(default);
        (await CountAsync(testHost, anna)).Should().Be((2, 0));
        testHost.Clock.Advance(TimeSpan.FromSeconds(40));
        await testHost.Get<SharedReadRenewal>().RenewAsync(default);
        testHost.Clock.Advance(TimeSpan.FromSeconds(40));
        (await CountAsync(testHost, Actor.Program)).Should().Be((2, 0));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_current_is_not_read_again(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var renewal = testHost.Get<SharedReadRenewal>();
        await renewal.RenewAsync(default);

        var statements = await StatementsOfAsync(testHost, () => renewal.RenewAsync(default));

        statements.Should().Be(0);
        testHost.Clock.Advance(TimeSpan.FromSeconds(31));
        (await StatementsOfAsync(testHost, () => renewal.RenewAsync(default)))
            .Should()
            .BeInRange(1, 15);
    }

    [Theory, OnBothDatabases]
    public async Task The_first_salesperson_of_a_day_finds_the_last_twelve_months_added_up(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        var renewal = testHost.Get<SharedReadRenewal>();
        await renewal.RenewAsync(default);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await renewal.RenewAsync(default);

        var statements = await StatementsOfAsync(
            testHost,
            () =>
                testHost
                    .Get<SalesDeskQuery>()
                    .RunAsync(
                        Actor.Program,
                        new(SalesTaskStatus.ToDo, Kind: null),
                        maxRows: 10,
                        default
                    )
        );

        statements
            .Should()
            .BeLessThanOrEqualTo(2, "it reads only what was last done about the tasks");
    }

    private static async Task<(int Length, int Statements)> CountAsync(
        TestHost testHost,
        Actor actor
    )
    {
        var length = 0;
        var statements = await StatementsOfAsync(
            testHost,
            async () => length = await testHost.Get<QueueQuery>().CountAsync(actor, default)
        );
        return (length, statements);
    }

    private static async Task<int> StatementsOfAsync(TestHost testHost, Func<Task> act)
    {
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await act();
        return recorder.Statements.Count;
    }
}
