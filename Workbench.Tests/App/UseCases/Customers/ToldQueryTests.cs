using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Told;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.SalesDesk.FollowUps;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Sales.Tasks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

public sealed class ToldQueryTests
{
    [Theory, OnBothDatabases]
    public async Task It_lists_what_was_told_newest_first_with_who_and_how(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var other = await testHost.CreateCustomerAsync("1002");
        var ticket = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await testHost.Get<TakeNext>().RunAsync(anna, "", Guid.NewGuid(), default);
        var elsewhere = await testHost.CreateQueuedTicketAsync(other);
        await AddAsync(testHost, ticket, 1, MessageKind.ToCustomer, "Hello");
        await AddAsync(testHost, ticket, 2, MessageKind.Note, "Internal");
        await AddAsync(testHost, ticket, 3, MessageKind.FromCustomer, "Thanks");
        await AddAsync(testHost, ticket, 4, MessageKind.Question, "Which page?");
        await AddAsync(testHost, elsewhere, 1, MessageKind.ToCustomer, "Not theirs");
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await ContactAsync(SalesTaskKind.UncoveredTime, null, ContactChannel.Email, "Later");
        testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        await ContactAsync(SalesTaskKind.FundingChoice, ticket, ContactChannel.Phone, "Thinks");
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (
            await testHost
                .Get<RecordFundingRequest>()
                .RunAsync(maria, new(ticket, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        await OfferAsync(testHost, customer);

        var page = await testHost.Get<ToldQuery>().RunAsync(anna, customer, null, default);

        page.HasMore.Should().BeFalse();
        page.Entries.Select(e => (e.Key.Kind, e.By, e.Channel, e.Text, e.Ticket))
            .Should()
            .Equal(
                (ToldKind.Offer, "Test", ContactChannel.Email, "Offer 1", null),
                (ToldKind.FundingRequest, "Maria", null, page.Entries[1].Text, ticket),
                (ToldKind.Contact, "Maria", ContactChannel.Phone, "Thinks", ticket),
                (ToldKind.Contact, "Maria", ContactChannel.Email, "Later", null),
                (ToldKind.Question, "Test", null, "Which page?", ticket),
                (ToldKind.Message, "Test", null, "Hello", ticket)
            );
        page.Entries[0].Should().Match<ToldEntry>(e => e.To == "Eva" && e.PlanVersion == 1);
        page.Entries[^1].Subject.Should().NotBeNullOrEmpty();

        Task ContactAsync(SalesTaskKind kind, int? about, ContactChannel channel, string note) =>
            testHost
                .Get<RecordSalesContact>()
                .RunAsync(
                    maria,
                    new(kind, customer, about, Guid.NewGuid()),
                    new(channel, note, testHost.Today.AddDays(3)),
                    default
                );
    }

    [Theory, OnBothDatabases]
    public async Task Pages_have_no_gap_and_no_duplicate_even_at_the_same_moment(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var tickets = new[]
        {
            await testHost.CreateQueuedTicketAsync(customer),
            await testHost.CreateQueuedTicketAsync(customer),
        };
        for (var no = 1; no <= ToldQuery.PageSize + 5; no++)
        {
            if (no % 4 == 0)
            {
                testHost.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            foreach (var ticket in tickets)
            {
                await AddAsync(testHost, ticket, no, MessageKind.ToCustomer, $"{ticket}/{no}");
            }
        }

        var (seen, key, more) = (new List<string>(), (ToldKey?)null, true);
        while (more)
        {
            var page = await testHost
                .Get<ToldQuery>()
                .RunAsync(Actor.Program, customer, key, default);
            seen.AddRange(page.Entries.Select(e => e.Text));
            more = page.HasMore;
            key = ToldKey.Parse(page.Entries[^1].Key.Text);
            key.Should().Be(page.Entries[^1].Key);
        }

        seen.Should()
            .HaveCount((ToldQuery.PageSize + 5) * tickets.Length)
            .And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1-2-3")]
    [InlineData("1-99-1-1")]
    [InlineData("99999999999999999-0-1-1")]
    [InlineData("x-0-1-1")]
    public void A_key_that_is_none_shows_the_newest(string? text) =>
        ToldKey.Parse(text).Should().BeNull();

    private static async Task AddAsync(
        TestHost testHost,
        int ticket,
        int no,
        MessageKind kind,
        string text
    ) =>
        await WriteAsync(
            testHost,
            context =>
                context.Db.Messages.Add(new(ticket, no, context.Now, 0, "Test", kind, "", text))
        );

    private static Task OfferAsync(TestHost testHost, int customer) =>
        WriteAsync(
            testHost,
            context =>
            {
                context.Db.Escalations.Add(
                    EscalationRules.Raise(1, customer, "Large", Actor.Program, context.Now)
                );
                context.Db.EscalationPlans.Add(
                    new(1, 1, context.Now, "Test", 600, null, null, 1, "", context.Today)
                );
                context.Db.EscalationOffers.Add(
                    new(
                        1,
                        1,
                        1,
                        context.Now.AddSeconds(1),
                        "Test",
                        "Eva",
                        ContactChannel.Email,
                        true,
                        "Offer 1",
                        "Text"
                    )
                );
            }
        );

    private static async Task WriteAsync(TestHost testHost, Action<CommandContext> write) =>
        (
            await testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "Test", Roles.Administrator, "test", null),
                    (context, _) =>
                    {
                        write(context);
                        return Task.FromResult<Outcome<Unit>>(Unit.Value);
                    },
                    default
                )
        ).ShouldSucceed();
}
