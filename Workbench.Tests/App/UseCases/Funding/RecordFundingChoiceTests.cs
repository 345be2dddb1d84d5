using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Funding;

[Rule("F5")]
[Rule("F6")]
public sealed class RecordFundingChoiceTests
{
    [Theory, OnBothDatabases]
    public async Task A_card_is_bought_with_the_choice_and_the_ticket_is_back_in_its_old_place(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (sales, first, number) = await ShortTicketAsync(house);
        var options = (await house.Get<FundingQuery>().RunAsync(sales, number, default))!.Options!;

        var state = await ChooseAsync(
            house,
            sales,
            number,
            Said(house, FundingChoiceKind.RefillCard) with
            {
                CardHours = options.Card!.Hours,
            }
        );

        state.Value().Should().Be(TicketState.Queued);
        (await house.AccountAsync(first)).BalanceMinutes.Should().Be(60 + 300);
        await using var db = house.Look();
        (await db.RefillCards.SingleAsync(c => c.CustomerId == first)).Hours.Should().Be(5);
        (await db.FundingChoices.SingleAsync())
            .Should()
            .Be(
                new FundingChoice(
                    number,
                    1,
                    FundingChoiceKind.RefillCard,
                    "Eva",
                    house.Today,
                    ContactChannel.Phone,
                    house.Clock.GetUtcNow().UtcDateTime,
                    sales.Id,
                    sales.Name,
                    5,
                    null,
                    null
                )
            );
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        (await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .Be(new TakeNextOutcome.Started(number));
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_price_that_is_not_the_one_that_was_said_buys_nothing(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (sales, first, number) = await ShortTicketAsync(house);
        await AddPackageAsync(house, new("Grand", 3_000, 9_000_000));
        var said = new[]
        {
            Said(house, FundingChoiceKind.RefillCard) with
            {
                CardHours = 5,
            },
            Said(house, FundingChoiceKind.Upgrade) with
            {
                Package = "Grand",
            },
            Said(house, FundingChoiceKind.HourlyRate),
        };

        foreach (var choice in said)
        {
            (await ChooseAsync(house, sales, number, choice with { AgreedOre = 517_749 }))
                .Refused()
                .Should()
                .Be(RefusalCode.PriceChanged);
        }

        (await house.AccountAsync(first)).BalanceMinutes.Should().Be(60);
        await using var db = house.Look();
        (await db.FundingChoices.CountAsync()).Should().Be(0);
        (await ChooseAsync(house, sales, number, said[0] with { AgreedOre = 517_750 }))
            .Value()
            .Should()
            .Be(TicketState.Queued);
    }

    [Theory, OnBothDatabases]
    public async Task An_upgrade_changes_the_agreement_with_the_figures_that_were_offered(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (sales, customer, number) = await ShortTicketAsync(house);
        await AddPackageAsync(house, new("Grand", 3_000, 9_000_000));
        var offered = (await house.Get<FundingQuery>().RunAsync(sales, number, default))!
            .Options!
            .Upgrade!;

        var state = await ChooseAsync(
            house,
            sales,
            number,
            Said(house, FundingChoiceKind.Upgrade) with
            {
                Package = offered.Package,
            }
        );

        state.Value().Should().Be(TicketState.Queued);
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(60 + offered.Gained.Value);
        await using var db = house.Look();
        (await db.PackageChanges.SingleAsync(c => c.CustomerId == customer))
            .PriceOre.Should()
            .Be(offered.Price.Ore);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task At_the_hourly_rate_it_goes_on_and_draws_what_hours_there_are(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (sales, customer, number) = await ShortTicketAsync(house);

        var state = await ChooseAsync(
            house,
            sales,
            number,
            Said(house, FundingChoiceKind.HourlyRate)
        );

        state.Value().Should().Be(TicketState.Queued);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        (await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .Be(new TakeNextOutcome.Started(number));
        (await house.AccountAsync(customer)).HeldMinutes.Should().Be(60);
        await house.WorkAsync(anna, number, 90);
        var ticket = await house.TicketAsync(number);
        (ticket.UncoveredMinutes, ticket.HourlyRateOre).Should().Be((0, 109_000L));
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    public async Task A_card_that_is_too_small_is_refused_and_nothing_is_bought(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var customer = await house.CustomerAsync(hours: 0);
        var number = await house.QueuedAsync(customer, SizeClass.Medium, 240);
        var busy = await house.QueuedAsync(customer, SizeClass.Medium, 240);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        await house.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        await HoldAsync(house, busy, 200);
        var before = await house.RowsAsync();

        var choice = await ChooseAsync(
            house,
            anna,
            number,
            Said(house, FundingChoiceKind.RefillCard) with
            {
                CardHours = 5,
            }
        );

        choice.Refused().Should().Be(RefusalCode.ChoiceDoesNotCoverShortfall);
        (await house.RowsAsync()).Should().Equal(before);
        (await house.TicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_choice_sent_twice_buys_once_and_a_stale_page_buys_nothing(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var (sales, customer, number) = await ShortTicketAsync(house);
        var input = Said(house, FundingChoiceKind.RefillCard) with { CardHours = 5 };
        var operation = Guid.NewGuid();
        var choose = house.Get<RecordFundingChoice>();

        (await choose.RunAsync(sales, new(number, null, operation), input, default)).Value();
        (await choose.RunAsync(sales, new(number, null, operation), input, default)).Value();
        var stale = await choose.RunAsync(sales, new(number, 0, Guid.NewGuid()), input, default);

        stale.Refused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(360);
        (await ChooseAsync(house, sales, number, input))
            .Refused()
            .Should()
            .Be(RefusalCode.NothingToChoose);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task Time_that_found_no_hours_can_be_paid_when_the_ticket_is_over(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer);
        (await house.WorkAsync(anna, number, 100)).Uncovered.Should().Be(40);
        await house.DeliverAsync(anna, number);
        house.Clock.Advance(TimeSpan.FromDays(15));
        (await house.Get<CloseDelivered>().RunAsync(Actor.Program, default)).Should().Be(1);
        await AddPackageAsync(house, new("Tiny", 30, 1));
        var smaller = Said(house, FundingChoiceKind.Upgrade) with { Package = "Tiny" };

        (await ChooseAsync(house, anna, number, smaller))
            .Refused()
            .Should()
            .Be(RefusalCode.ChoiceDoesNotCoverShortfall, "a smaller package pays nothing of it");
        (await ChooseAsync(house, anna, number, Said(house, FundingChoiceKind.HourlyRate)))
            .Value()
            .Should()
            .Be(TicketState.Closed);

        (await house.TicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.UncoveredMinutes == 0 && t.HourlyRateOre == 109_000);
        (await ChooseAsync(house, anna, number, Said(house, FundingChoiceKind.HourlyRate)))
            .Refused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed, "nothing is left to be paid");
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task A_card_for_a_delivered_ticket_covers_nothing_by_itself(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.StartedAsync(anna, customer, estimate: 60);
        await house.WorkAsync(anna, number, 61);
        await house.DeliverAsync(anna, number);
        var card = Said(house, FundingChoiceKind.RefillCard) with { CardHours = 5 };

        (await ChooseAsync(house, anna, number, card)).Value().Should().Be(TicketState.Delivered);

        (await house.TicketAsync(number)).UncoveredMinutes.Should().Be(1);
        (await house.AccountAsync(customer)).BalanceMinutes.Should().Be(300);
        await LedgerAssertions.ShouldBalanceAsync(house);
    }

    [Theory]
    [InlineData("", 0, RefusalCode.TextMissing)]
    [InlineData("Eva", 1, RefusalCode.WorkDateOutOfRange)]
    [InlineData("Eva", -1, RefusalCode.WorkDateOutOfRange)]
    public async Task Who_said_it_and_when_must_make_sense(string who, int days, RefusalCode code)
    {
        await using var house = await House.OpenAsync(StorageProvider.Sqlite);
        var (sales, _, number) = await ShortTicketAsync(house);

        var choice = await ChooseAsync(
            house,
            sales,
            number,
            Said(house, FundingChoiceKind.HourlyRate) with
            {
                SaidBy = who,
                SaidOn = house.Today.AddDays(days),
            }
        );

        choice.Refused().Should().Be(code);
    }

    /// <summary>60 minutes available, 120 planned: passed over, it waits for funding.</summary>
    private static async Task<(Actor Sales, int Customer, int Number)> ShortTicketAsync(House house)
    {
        var customer = await house.CustomerAsync(hours: 1);
        var number = await house.QueuedAsync(customer, SizeClass.Medium, 120);
        var first = await house.PersonAsync("First", Roles.Technician);
        (await house.Get<TakeNext>().RunAsync(first, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>()
            .Which.PassedOver.Should()
            .ContainSingle();
        return (await house.PersonAsync("Maria", Roles.Sales), customer, number);
    }

    private static Task<App.Storage.Outcome<TicketState>> ChooseAsync(
        House house,
        Actor actor,
        int number,
        FundingChoiceInput input
    ) =>
        house
            .Get<RecordFundingChoice>()
            .RunAsync(actor, new(number, null, Guid.NewGuid()), input, default);

    private static FundingChoiceInput Said(House house, FundingChoiceKind kind) =>
        new(kind, "Eva", house.Today, ContactChannel.Phone, null, null);

    private static Task<App.Storage.Outcome<App.Storage.Unit>> AddPackageAsync(
        House house,
        Package package
    ) => house.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default);

    /// <summary>As if it had been started when there were hours.</summary>
    private static async Task HoldAsync(House house, int number, int minutes)
    {
        await using var db = house.Look();
        db.AllowsWrites = true;
        var ticket = await db.Tickets.SingleAsync(t => t.Number == number);
        await db
            .Accounts.Where(a => a.CustomerId == ticket.CustomerId)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.HeldMinutes, minutes));
        await db
            .Tickets.Where(t => t.Number == number)
            .ExecuteUpdateAsync(t =>
                t.SetProperty(x => x.HeldMinutes, minutes)
                    .SetProperty(x => x.State, TicketState.Started)
            );
    }
}
