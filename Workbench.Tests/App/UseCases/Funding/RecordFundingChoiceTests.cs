using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Funding;

[Rule("F5")]
[Rule("F6")]
public sealed class RecordFundingChoiceTests
{
    [Theory, OnBothDatabases]
    public async Task A_card_is_bought_with_the_choice_and_the_ticket_returns_to_its_queue_position(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (sales, first, number) = await CreateUnfundedTicketAsync(testHost);
        var options = (
            await testHost.Get<FundingQuery>().RunAsync(sales, number, default)
        )!.Options!;

        var state = await ChooseAsync(
            testHost,
            sales,
            number,
            CreateInput(testHost, FundingChoiceKind.RefillCard) with
            {
                CardHours = options.Card!.Hours,
            }
        );

        state.ShouldSucceed().Should().Be(TicketState.Queued);
        (await testHost.LoadAccountAsync(first)).BalanceMinutes.Should().Be(60 + 300);
        await using var db = testHost.CreateDbContext();
        var card = await db.RefillCards.SingleAsync(c => c.CustomerId == first);
        (card.Hours, card.OrderedBy, card.Channel)
            .Should()
            .Be((5, "Eva", (ContactChannel?)ContactChannel.Phone));
        (await db.FundingChoices.SingleAsync())
            .Should()
            .Be(
                new FundingChoice(
                    number,
                    1,
                    FundingChoiceKind.RefillCard,
                    "Eva",
                    testHost.Today,
                    ContactChannel.Phone,
                    testHost.Clock.GetUtcNow().UtcDateTime,
                    sales.Id,
                    sales.Name,
                    5,
                    null,
                    null
                )
            );
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        (await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .Be(new TakeNextOutcome.Started(number));
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task Another_price_than_the_quoted_one_buys_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (sales, first, number) = await CreateUnfundedTicketAsync(testHost);
        await AddPackageAsync(testHost, new("Grand", 3_000, 9_000_000));
        var inputs = new[]
        {
            CreateInput(testHost, FundingChoiceKind.RefillCard) with
            {
                CardHours = 5,
            },
            CreateInput(testHost, FundingChoiceKind.Upgrade) with
            {
                Package = "Grand",
            },
            CreateInput(testHost, FundingChoiceKind.HourlyRate),
        };

        foreach (var choice in inputs)
        {
            (await ChooseAsync(testHost, sales, number, choice with { AgreedOre = 517_749 }))
                .ShouldBeRefused()
                .Should()
                .Be(RefusalCode.PriceChanged);
        }

        (await testHost.LoadAccountAsync(first)).BalanceMinutes.Should().Be(60);
        await using var db = testHost.CreateDbContext();
        (await db.FundingChoices.CountAsync()).Should().Be(0);
        (await ChooseAsync(testHost, sales, number, inputs[0] with { AgreedOre = 517_750 }))
            .ShouldSucceed()
            .Should()
            .Be(TicketState.Queued);
    }

    [Theory, OnBothDatabases]
    public async Task An_upgrade_changes_the_agreement_with_the_figures_that_were_offered(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (sales, customer, number) = await CreateUnfundedTicketAsync(testHost);
        await AddPackageAsync(testHost, new("Grand", 3_000, 9_000_000));
        var offered = (await testHost.Get<FundingQuery>().RunAsync(sales, number, default))!
            .Options!
            .Upgrade!;

        var state = await ChooseAsync(
            testHost,
            sales,
            number,
            CreateInput(testHost, FundingChoiceKind.Upgrade) with
            {
                Package = offered.Package,
            }
        );

        state.ShouldSucceed().Should().Be(TicketState.Queued);
        (await testHost.LoadAccountAsync(customer))
            .BalanceMinutes.Should()
            .Be(60 + offered.Gained.Value);
        await using var db = testHost.CreateDbContext();
        (await db.PackageChanges.SingleAsync(c => c.CustomerId == customer))
            .PriceOre.Should()
            .Be(offered.Price.Ore);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task At_the_hourly_rate_work_continues_and_draws_available_hours(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (sales, customer, number) = await CreateUnfundedTicketAsync(testHost);

        var state = await ChooseAsync(
            testHost,
            sales,
            number,
            CreateInput(testHost, FundingChoiceKind.HourlyRate)
        );

        state.ShouldSucceed().Should().Be(TicketState.Queued);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        (await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Should()
            .Be(new TakeNextOutcome.Started(number));
        (await testHost.LoadAccountAsync(customer)).HeldMinutes.Should().Be(60);
        await testHost.RegisterTimeAsync(anna, number, 90);
        var ticket = await testHost.LoadTicketAsync(number);
        (ticket.UncoveredMinutes, ticket.HourlyRateOre).Should().Be((0, 109_000L));
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(0);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    public async Task A_card_that_is_too_small_is_refused_and_nothing_is_bought(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync(hours: 0);
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium, 240);
        var busy = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium, 240);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default);
        await SetHoldAsync(testHost, busy, 200);
        var before = await testHost.CountRowsAsync();

        var choice = await ChooseAsync(
            testHost,
            anna,
            number,
            CreateInput(testHost, FundingChoiceKind.RefillCard) with
            {
                CardHours = 5,
            }
        );

        choice.ShouldBeRefused().Should().Be(RefusalCode.ChoiceDoesNotCoverShortfall);
        (await testHost.CountRowsAsync()).Should().Equal(before);
        (await testHost.LoadTicketAsync(number)).State.Should().Be(TicketState.AwaitingFunding);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_choice_sent_twice_buys_once_and_a_stale_page_buys_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var (sales, customer, number) = await CreateUnfundedTicketAsync(testHost);
        var input = CreateInput(testHost, FundingChoiceKind.RefillCard) with { CardHours = 5 };
        var operation = Guid.NewGuid();
        var choose = testHost.Get<RecordFundingChoice>();

        (
            await choose.RunAsync(sales, new(number, null, operation), input, default)
        ).ShouldSucceed();
        (
            await choose.RunAsync(sales, new(number, null, operation), input, default)
        ).ShouldSucceed();
        var conflict = await choose.RunAsync(sales, new(number, 0, Guid.NewGuid()), input, default);

        conflict.ShouldBeRefused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(360);
        (await ChooseAsync(testHost, sales, number, input))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NothingToChoose);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task Uncovered_time_can_be_paid_after_the_ticket_ended(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer);
        (await testHost.RegisterTimeAsync(anna, number, 100)).Uncovered.Should().Be(40);
        await testHost.DeliverAsync(anna, number);
        testHost.Clock.Advance(TimeSpan.FromDays(15));
        (await testHost.Get<CloseDelivered>().RunAsync(Actor.Program, default)).Should().Be(1);
        await AddPackageAsync(testHost, new("Tiny", 30, 1));
        var smaller = CreateInput(testHost, FundingChoiceKind.Upgrade) with { Package = "Tiny" };

        (await ChooseAsync(testHost, anna, number, smaller))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ChoiceDoesNotCoverShortfall, "a smaller package pays nothing of it");
        (
            await ChooseAsync(
                testHost,
                anna,
                number,
                CreateInput(testHost, FundingChoiceKind.HourlyRate)
            )
        )
            .ShouldSucceed()
            .Should()
            .Be(TicketState.Closed);

        (await testHost.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.UncoveredMinutes == 0 && t.HourlyRateOre == 109_000);
        (
            await ChooseAsync(
                testHost,
                anna,
                number,
                CreateInput(testHost, FundingChoiceKind.HourlyRate)
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TransitionNotAllowed, "nothing is left to be paid");
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("F8")]
    public async Task A_card_for_a_delivered_ticket_covers_nothing_by_itself(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateStartedTicketAsync(anna, customer, estimate: 60);
        await testHost.RegisterTimeAsync(anna, number, 61);
        await testHost.DeliverAsync(anna, number);
        var card = CreateInput(testHost, FundingChoiceKind.RefillCard) with { CardHours = 5 };

        (await ChooseAsync(testHost, anna, number, card))
            .ShouldSucceed()
            .Should()
            .Be(TicketState.Delivered);

        (await testHost.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(1);
        (await testHost.LoadAccountAsync(customer)).BalanceMinutes.Should().Be(300);
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory]
    [InlineData("", 0, RefusalCode.TextMissing)]
    [InlineData("Eva", 1, RefusalCode.WorkDateOutOfRange)]
    [InlineData("Eva", -1, RefusalCode.WorkDateOutOfRange)]
    public async Task Contact_and_time_of_the_choice_are_validated(
        string who,
        int days,
        RefusalCode code
    )
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var (sales, _, number) = await CreateUnfundedTicketAsync(testHost);

        var choice = await ChooseAsync(
            testHost,
            sales,
            number,
            CreateInput(testHost, FundingChoiceKind.HourlyRate) with
            {
                SaidBy = who,
                SaidOn = testHost.Today.AddDays(days),
            }
        );

        choice.ShouldBeRefused().Should().Be(code);
    }

    /// <summary>Creates a ticket with 60 minutes available and 120 planned: passed over, it waits for funding.</summary>
    private static async Task<(Actor Sales, int Customer, int Number)> CreateUnfundedTicketAsync(
        TestHost testHost
    )
    {
        var customer = await testHost.CreateCustomerAsync(hours: 1);
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium, 120);
        var first = await testHost.CreatePersonAsync("First", Roles.Technician);
        (await testHost.Get<TakeNext>().RunAsync(first, Guid.NewGuid(), default))
            .Should()
            .BeOfType<TakeNextOutcome.QueueEmpty>()
            .Which.PassedOver.Should()
            .ContainSingle();
        return (await testHost.CreatePersonAsync("Maria", Roles.Sales), customer, number);
    }

    private static Task<Workbench.App.Commands.Outcome<TicketState>> ChooseAsync(
        TestHost testHost,
        Actor actor,
        int number,
        FundingChoiceInput input
    ) =>
        testHost
            .Get<RecordFundingChoice>()
            .RunAsync(actor, new(number, null, Guid.NewGuid()), input, default);

    private static FundingChoiceInput CreateInput(TestHost testHost, FundingChoiceKind kind) =>
        new(kind, "Eva", testHost.Today, ContactChannel.Phone, null, null);

    private static Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>> AddPackageAsync(
        TestHost testHost,
        Package package
    ) => testHost.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default);

    /// <summary>Sets a hold, as if the ticket had been started when there were hours.</summary>
    private static async Task SetHoldAsync(TestHost testHost, int number, int minutes)
    {
        await using var db = testHost.CreateDbContext();
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
