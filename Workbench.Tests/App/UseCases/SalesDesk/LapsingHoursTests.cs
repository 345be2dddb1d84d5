using FluentAssertions;
using Workbench.App.Features.SalesDesk.Lapsing;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.SalesDesk;

[Rule("N7")]
public sealed class LapsingHoursTests
{
    [Theory, OnBothDatabases]
    public async Task Whose_hours_lapse_is_listed_the_earliest_first(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync("1001");
        var later = await testHost.CreateCustomerAsync("1002", anchor: new(2026, 4, 1));
        await testHost.CreateCustomerAsync("1003", anchor: new(2026, 10, 1));
        await testHost.BuyRefillCardAsync(later, 5);
        await testHost.CreateQueuedTicketAsync(later, SizeClass.Medium);
        testHost.Clock.SetUtcNow(new(2027, 2, 10, 8, 0, 0, TimeSpan.Zero));

        var report = await GetAsync(testHost, 60);

        (report.AsOf, report.Days).Should().Be((new DateOnly(2027, 2, 10), 60));
        report
            .Customers.Select(c =>
                (c.Number, c.Lapse.LapsesOn, c.Lapse.Minutes.Value, c.Lapse.PlannedBefore.Value)
            )
            .Should()
            .Equal(
                ("1001", new DateOnly(2027, 3, 1), 600, 0),
                ("1002", new DateOnly(2027, 4, 1), 600, 240)
            );
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task A_reset_that_has_not_run_yet_is_counted_in(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync("1001");
        testHost.Clock.SetUtcNow(new(2027, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var rows = await testHost.CountRowsAsync();

        (await GetAsync(testHost, 60)).Customers.Should().BeEmpty();
        (await GetAsync(testHost, 400))
            .Customers.Should()
            .ContainSingle()
            .Which.Lapse.LapsesOn.Should()
            .Be(new DateOnly(2028, 3, 1));
        (await testHost.CountRowsAsync()).Should().Equal(rows);
    }

    private static Task<LapsingReport> GetAsync(TestHost testHost, int days) =>
        testHost.Get<LapsingHoursQuery>().RunAsync(Actor.Program, days, default);
}
