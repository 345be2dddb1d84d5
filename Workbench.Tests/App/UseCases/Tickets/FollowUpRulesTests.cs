using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

[Rule("K9")]
[Rule("K5")]
public sealed class FollowUpRulesTests
{
    [Theory, OnBothDatabases]
    public async Task A_follow_up_links_to_a_delivered_ticket(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var delivered = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.DeliverAsync(anna, delivered);
        testHost.Clock.Advance(TimeSpan.FromDays(30));

        var number = (await SubmitAsync(testHost, customer, delivered)).ShouldSucceed();

        var ticket = await testHost.LoadTicketAsync(number);
        ticket.FollowUpOf.Should().Be(delivered);
        ticket.MissingIntakeItems.Should().Be(IntakeItems.ExpectedResult);
    }

    [Theory, OnBothDatabases]
    public async Task Foreign_undelivered_and_unknown_tickets_cannot_be_followed_up(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var ofOtherCustomer = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync("1002")
        );
        await testHost.DeliverAsync(anna, ofOtherCustomer);
        var undelivered = await testHost.CreateQueuedTicketAsync(customer);
        var before = await testHost.CountRowsAsync();

        (await SubmitAsync(testHost, customer, ofOtherCustomer))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FollowUpNotAllowed);
        (await SubmitAsync(testHost, customer, undelivered))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.FollowUpNotAllowed);
        (await SubmitAsync(testHost, customer, 999))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    private static Task<Outcome<int>> SubmitAsync(TestHost testHost, int customer, int follows) =>
        testHost
            .Get<SubmitTicket>()
            .RunAsync(
                Actor.Program,
                new(
                    customer,
                    TicketKind.Change,
                    "Banner again",
                    "",
                    FundingMode.ServiceHours,
                    null,
                    null
                )
                {
                    FollowUpOf = follows,
                    // The checklist of a change doesn't ask for steps (K5), so a change can't miss them.
                    Missing = IntakeItems.Steps | IntakeItems.ExpectedResult,
                },
                Guid.NewGuid(),
                default
            );
}
