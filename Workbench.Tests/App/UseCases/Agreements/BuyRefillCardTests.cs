using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

[Rule("A4")]
public sealed class BuyRefillCardTests
{
    [Theory, OnBothDatabases]
    public async Task Example_4_prices_of_ten_and_of_fifteen_hours(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        var ten = (await BuyAsync(testHost, customer, 10)).ShouldSucceed();
        var fifteen = (await BuyAsync(testHost, customer, 15)).ShouldSucceed();

        (ten.PriceOre, ten.DiscountPercent).Should().Be((981_000, 10));
        (fifteen.PriceOre, fifteen.DiscountPercent).Should().Be((1_471_500, 10));
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600 + 1500);
        await using var db = testHost.CreateDbContext();
        (await db.RefillCards.OrderBy(c => c.SourceNo).ToListAsync()).Should().Equal(ten, fifteen);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("A5")]
    public async Task It_lapses_at_the_end_of_the_term_after_its_purchase(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var card = (await BuyAsync(testHost, customer, 5)).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        (await db.HoursSources.SingleAsync(s => s.No == card.SourceNo))
            .LapsesOn.Should()
            .Be(new DateOnly(2028, 3, 1));
    }

    [Theory, OnBothDatabases]
    public async Task Who_ordered_it_and_how_is_recorded_and_required(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var buy = testHost.Get<BuyRefillCard>();
        var before = await testHost.CountRowsAsync();

        (
            await buy.RunAsync(
                Actor.Program,
                customer,
                new(5, " ", ContactChannel.Email),
                Guid.NewGuid(),
                default
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await testHost.CountRowsAsync()).Should().Equal(before);
        (
            await buy.RunAsync(
                Actor.Program,
                customer,
                new(5, " Eva Lind ", ContactChannel.Email),
                Guid.NewGuid(),
                default
            )
        ).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        var card = await db.RefillCards.SingleAsync();
        (card.OrderedBy, card.Channel).Should().Be(("Eva Lind", ContactChannel.Email));
    }

    [Theory, OnBothDatabases]
    [Rule("F5")]
    public async Task Tickets_awaiting_funding_resume_oldest_first(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 0);
        var waiting = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            waiting.Add(await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium, 150));
            testHost.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);

        (await BuyAsync(testHost, customer, 5)).ShouldSucceed();

        (await testHost.TakeNextAsync(anna)).Should().Be(waiting[0]);
        (await testHost.TakeNextAsync(anna)).Should().Be(waiting[1]);
        (await testHost.LoadTicketAsync(waiting[2])).State.Should().Be(TicketState.AwaitingFunding);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_stores_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var withoutAgreement = await testHost.AddCustomerAsync("2001");
        var before = await testHost.CountRowsAsync();

        (await BuyAsync(testHost, customer, 4))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CardTooSmall);
        (await BuyAsync(testHost, customer, -5))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CardTooSmall);
        (await BuyAsync(testHost, withoutAgreement, 10))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NoAgreement);
        (await BuyAsync(testHost, 99, 10)).ShouldBeRefused().Should().Be(RefusalCode.NotFound);

        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task Concurrently_bought_cards_are_all_stored(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();

        await TestHostActions.RunConcurrentlyAsync(12, _ => BuyAsync(testHost, customer, 5));

        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(600 + 12 * 300);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    private static Task<Outcome<RefillCard>> BuyAsync(TestHost testHost, int customer, int hours) =>
        testHost
            .Get<BuyRefillCard>()
            .RunAsync(
                Actor.Program,
                customer,
                new(hours, "Eva", ContactChannel.Phone),
                Guid.NewGuid(),
                default
            );
}
