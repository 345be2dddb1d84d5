using FluentAssertions;
using Workbench.App.Features.Agreements.Ledger.Search;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

public sealed class LedgerSearchQueryTests
{
    private static readonly LedgerFilter All = new(null, null, null, null);

    [Theory, OnBothDatabases]
    public async Task It_finds_by_ticket_kind_and_dates(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var other = await testHost.CreateCustomerAsync("1002");
        var first = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, first, 45);
        var second = await testHost.CreateStartedTicketAsync(anna, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        await testHost.RegisterTimeAsync(anna, second, 20);
        var third = await testHost.CreateStartedTicketAsync(anna, other);
        await testHost.RegisterTimeAsync(anna, third, 10);
        var today = testHost.Today;

        (await FindAsync(All with { Ticket = first })).Should().Be("45 min: Draw −45 min, Anna");
        (await FindAsync(All with { Ticket = third })).Should().Be("", "it is another customer's");
        (await FindAsync(All with { Kind = LedgerEntryKind.Draw }))
            .Should()
            .Be("1 h 5 min: Draw −20 min, Anna; Draw −45 min, Anna");
        (await FindAsync(All with { From = today, To = today }))
            .Should()
            .Be("20 min: Draw −20 min, Anna");
        (await FindAsync(All with { To = today.AddDays(-2) }))
            .Should()
            .Be("10 h: Grant 10 h, Program");

        async Task<string> FindAsync(LedgerFilter filter)
        {
            var result = await testHost
                .Get<LedgerSearchQuery>()
                .RunAsync(anna, customer, filter, null, default);
            result.Count.Should().Be(result.Lines.Count);
            result.Minutes.Should().Be(new Minutes(result.Lines.Sum(l => l.Entry.SignedMinutes)));
            return result.Lines.Count == 0
                ? ""
                : $"{new Minutes(Math.Abs(result.Minutes.Value))}: "
                    + string.Join(
                        "; ",
                        result.Lines.Select(l =>
                            $"{l.Entry.Kind} {new Minutes(l.Entry.SignedMinutes)}, {(l.Author.Name ?? "Program")}"
                        )
                    );
        }
    }

    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_and_the_sum_is_of_all(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        for (var i = 0; i < LedgerSearchQuery.PageSize + 1; i++)
        {
            await testHost.RegisterTimeAsync(anna, ticket, 1);
        }

        var query = testHost.Get<LedgerSearchQuery>();
        var filter = All with { Ticket = ticket };
        var first = await query.RunAsync(anna, customer, filter, null, default);
        var second = await query.RunAsync(
            anna,
            customer,
            filter,
            first.Lines[^1].Entry.No,
            default
        );

        (first.HasMore, second.HasMore).Should().Be((true, false));
        first
            .Lines.Concat(second.Lines)
            .Select(l => l.Entry.No)
            .Should()
            .HaveCount(LedgerSearchQuery.PageSize + 1)
            .And.BeInDescendingOrder();
        first.Minutes.Should().Be(new Minutes(-LedgerSearchQuery.PageSize - 1));
    }

    [Theory]
    [InlineData("#412", 412)]
    [InlineData(" 412 ", 412)]
    [InlineData("0", null)]
    [InlineData("abc", null)]
    [InlineData("99999999999", null)]
    public void A_ticket_number_is_read_as_typed(string typed, int? number) =>
        LedgerFilter.ParseTicket(typed).Should().Be(number);
}
