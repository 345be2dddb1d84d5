using FluentAssertions;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

[Rule("F8")]
public sealed class UncoveredTimeTests
{
    [Theory, OnBothDatabases]
    public async Task Uncovered_time_is_listed_until_it_is_covered(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var (withoutHours, withHours) = (
            await testHost.CreateCustomerAsync("1001", hours: 1),
            await testHost.CreateCustomerAsync("1002")
        );
        var closed = await testHost.CreateStartedTicketAsync(anna, withoutHours);
        await testHost.RegisterTimeAsync(anna, closed, 100);
        await testHost.DeliverAsync(anna, closed);
        var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            closed,
            null,
            Guid.NewGuid()
        );
        (await testHost.Get<CloseTicket>().RunAsync(maria, target, default)).ShouldSucceed();
        var covered = await testHost.CreateStartedTicketAsync(anna, withHours);
        await testHost.RegisterTimeAsync(anna, covered, 45);
        await testHost.BuyRefillCardAsync(withoutHours, 5);

        var rows = await testHost.Get<UncoveredTimeQuery>().RunAsync(maria, 0, default);

        var row = rows.Should().ContainSingle().Which;
        row.Should()
            .BeEquivalentTo(
                new
                {
                    Number = closed,
                    State = TicketState.Closed,
                    CustomerNumber = "1001",
                    Registered = new Minutes(100),
                    Uncovered = new Minutes(40),
                    Available = new Minutes(300),
                }
            );
        (await testHost.Get<UncoveredTimeQuery>().RunAsync(maria, closed, default))
            .Should()
            .BeEmpty("the next page begins after it");
        var cover = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            closed,
            row.Version,
            Guid.NewGuid()
        );
        (await testHost.Get<CoverUncoveredTime>().RunAsync(maria, cover, default)).ShouldSucceed();
        (await testHost.Get<UncoveredTimeQuery>().RunAsync(maria, 0, default)).Should().BeEmpty();
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }
}
