using FluentAssertions;
using Workbench.App.Features.Tickets;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
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
    public async Task A_new_ticket_takes_up_one_that_was_delivered_and_says_what_it_lacks(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CustomerAsync();
        var old = await testHost.StartedAsync(anna, customer);
        await testHost.DeliverAsync(anna, old);
        testHost.Clock.Advance(TimeSpan.FromDays(30));

        var number = (await SubmitAsync(testHost, customer, old)).Value();

        var ticket = await testHost.TicketAsync(number);
        ticket.FollowUpOf.Should().Be(old);
        ticket.MissingIntakeItems.Should().Be(IntakeItems.ExpectedResult);
    }

    [Theory, OnBothDatabases]
    public async Task It_names_no_ticket_of_another_customer_none_undelivered_and_none_unknown(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.PersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CustomerAsync();
        var foreign = await testHost.StartedAsync(anna, await testHost.CustomerAsync("1002"));
        await testHost.DeliverAsync(anna, foreign);
        var undelivered = await testHost.QueuedAsync(customer);
        var before = await testHost.RowsAsync();

        (await SubmitAsync(testHost, customer, foreign))
            .Refused()
            .Should()
            .Be(RefusalCode.FollowUpNotAllowed);
        (await SubmitAsync(testHost, customer, undelivered))
            .Refused()
            .Should()
            .Be(RefusalCode.FollowUpNotAllowed);
        (await SubmitAsync(testHost, customer, 999)).Refused().Should().Be(RefusalCode.NotFound);
        (await testHost.RowsAsync()).Should().Equal(before);
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
                    // Steps are not asked of a change (K5), so a change lacks none.
                    Missing = IntakeItems.Steps | IntakeItems.ExpectedResult,
                },
                Guid.NewGuid(),
                default
            );
}
