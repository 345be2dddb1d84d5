using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Funding;

[Rule("F5")]
public sealed class RecordFundingRequestTests
{
    [Theory, OnBothDatabases]
    public async Task The_last_request_is_shown_and_the_same_operation_records_it_once(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Sales);
        var number = await testHost.CreateQueuedTicketAsync(
            await testHost.AddCustomerAsync("1001")
        );
        var record = testHost.Get<RecordFundingRequest>();
        var operation = Guid.NewGuid();

        (await record.RunAsync(anna, new(number, null, operation), default)).ShouldSucceed();
        (await record.RunAsync(anna, new(number, null, operation), default)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromDays(3));
        (await record.RunAsync(bo, new(number, null, Guid.NewGuid()), default)).ShouldSucceed();

        var view = (await testHost.Get<FundingQuery>().RunAsync(anna, number, default))!;
        view.Asked.Should().Be((testHost.Clock.GetUtcNow().UtcDateTime, "Bo"));
        await using var db = testHost.CreateDbContext();
        (
            await db
                .TicketChanges.Where(c => c.Kind == TicketChangeKind.AskedForFunding)
                .OrderBy(c => c.No)
                .Select(c => c.ActorName)
                .ToListAsync()
        )
            .Should()
            .Equal("Anna", "Bo");
    }

    [Theory, OnBothDatabases]
    public async Task With_enough_hours_there_is_nothing_to_ask(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        (
            await testHost
                .Get<RecordFundingRequest>()
                .RunAsync(anna, new(number, null, Guid.NewGuid()), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToChoose);
    }
}
