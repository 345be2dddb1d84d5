using FluentAssertions;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Intake.CustomerSelection;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Tickets;

/// <summary>Tests the customer data that the intake shows.</summary>
public sealed class IntakeCustomerTests
{
    [Theory, OnBothDatabases]
    [Rule("F1")]
    public async Task Available_hours_are_the_balance_less_holds_of_started_work(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 10);
        await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);

        var shown = await ReadAsync(testHost, anna, customer);

        shown!.Available.Should().Be(new Minutes(600 - 240));
        shown.Should().Match<IntakeCustomer>(c => c.HasAgreement && c.IsLaunched);
        shown
            .Option.Should()
            .Be(new CustomerMatch(customer, "1001", "Butik 1001") { ContactName = "Kontakt" });
    }

    [Theory, OnBothDatabases]
    [Rule("A3")]
    public async Task Without_an_agreement_or_a_launch_no_hours_are_available(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var withoutAgreement = await testHost.AddCustomerAsync("1002");

        var shown = await ReadAsync(testHost, anna, withoutAgreement);

        shown!.Available.Should().Be(Minutes.Zero);
        shown.HasAgreement.Should().BeFalse();
        shown.OpenTicketCount.Should().Be(0);
        (await ReadAsync(testHost, anna, withoutAgreement + 1)).Should().BeNull();
    }

    [Theory, OnBothDatabases]
    [Rule("N3")]
    public async Task A_due_reset_is_included_in_the_figures(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 10);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await testHost.RegisterTimeAsync(anna, number, 90);
        await testHost.DeliverAsync(anna, number);

        testHost.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

        (await ReadAsync(testHost, anna, customer))!.Available.Should().Be(new Minutes(600));
    }

    [Theory, OnBothDatabases]
    public async Task The_latest_open_tickets_are_shown_and_all_of_them_counted(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var other = await testHost.CreateCustomerAsync("1002");
        var withdrawn = await testHost.CreateQueuedTicketAsync(customer);
        (
            await testHost
                .Get<WithdrawTicket>()
                .RunAsync(anna, new(withdrawn, null, Guid.NewGuid()), "Not any more", default)
        ).ShouldSucceed();
        await testHost.CreateQueuedTicketAsync(other);
        var open = new List<int>();
        for (var i = 0; i < IntakeCustomerQuery.MaxOpenTickets + 2; i++)
        {
            open.Add(await testHost.CreateQueuedTicketAsync(customer, size: null));
        }

        var shown = await ReadAsync(testHost, anna, customer);

        shown!.OpenTicketCount.Should().Be(open.Count);
        shown
            .OpenTickets.Select(t => t.Number)
            .Should()
            .Equal(open.AsEnumerable().Reverse().Take(IntakeCustomerQuery.MaxOpenTickets));
    }

    private static Task<IntakeCustomer?> ReadAsync(TestHost testHost, Actor who, int customer) =>
        testHost.Get<IntakeCustomerQuery>().RunAsync(who, customer, default);
}
