using FluentAssertions;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests the queries of a customer's page and the quotes shown before a click.</summary>
[Rule("F9")]
public sealed class AccountQueriesTests
{
    [Theory, OnBothDatabases]
    [Rule("F4")]
    [Rule("F8")]
    public async Task It_reads_balance_holds_uncovered_time_and_cards_of_one_moment(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync(hours: 2);
        var first = await testHost.CreateStartedTicketAsync(anna, id);
        var second = await testHost.CreateStartedTicketAsync(anna, id);
        await testHost.RegisterTimeAsync(anna, first, 100);
        var card = await testHost.BuyRefillCardAsync(id, 5);

        var view = await ViewAsync(testHost, id, testHost.Today);

        view.Statement.Should()
            .BeEquivalentTo(
                await testHost.Get<StatementQuery>().RunAsync(Actor.Program, "1001", null, default)
            );
        view.Holds.Select(h => (h.Number, h.Held.Value)).Should().Equal((second, 60));
        view.Uncovered.Select(u => (u.Number, u.Minutes.Value)).Should().Equal((first, 40));
        view.Cards.Should().Equal(card);
        view.TicketSubjects.Keys.Should().Equal(first);
        view.MayConcern(first).Should().BeTrue();
        view.MayConcern(second).Should().BeTrue("it holds hours");
        view.MayConcern(second + 1).Should().BeTrue("it may be a new ticket of the customer");
        var movements = view.Movements;
        (movements.Balance.Value, movements.Held.Value, movements.Available.Value)
            .Should()
            .Be((360, 60, 300));
    }

    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task The_balance_strip_adds_up_on_every_day_of_an_agreement(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync();
        await testHost.RegisterTimeAsync(
            anna,
            await testHost.CreateStartedTicketAsync(anna, id),
            45
        );
        await testHost.PlayAgreementYearAsync(id);

        for (
            var day = TestHostData.LaunchDate;
            day < TestHostData.LaunchDate.AddMonths(20);
            day = day.AddDays(9)
        )
        {
            var view = await ViewAsync(testHost, id, day);
            view.Movements.Movements.Sum(p =>
                    TermMovement.IsSubtracted(p.Kind) ? -p.Minutes.Value : p.Minutes.Value
                )
                .Should()
                .Be(view.Statement.Balance.Value, "{0}", day);
            LedgerLine
                .FromStatement(view.Statement)
                .Select(l => l.Balance)
                .LastOrDefault()
                .Should()
                .Be(view.Statement.Balance, "{0}", day);
            view.Lapsing.Sum(l => l.Minutes.Value).Should().Be(view.Statement.Balance.Value);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_customer_has_no_account(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);

        (
            await testHost
                .Get<AccountQuery>()
                .RunAsync(Actor.Program, 77, testHost.Today, LedgerPart.Recent, default)
        )
            .Should()
            .BeNull();
        (await testHost.Get<RefillCardQuoteQuery>().RunAsync(Actor.Program, 77, 5, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.Get<PackageQuoteQuery>().ChangeAsync(Actor.Program, 77, "P10", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    [Rule("A5")]
    public async Task A_quoted_card_equals_the_bought_one_and_quoting_writes_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        var before = await testHost.CountRowsAsync();

        var quote = (
            await testHost.Get<RefillCardQuoteQuery>().RunAsync(Actor.Program, id, 15, default)
        ).ShouldSucceed();

        (await testHost.CountRowsAsync()).Should().Equal(before);
        quote.Price.Should().Be(new Money(1_471_500));
        quote.LapsesOn.Should().Be(new DateOnly(2028, 3, 1));
        (await testHost.BuyRefillCardAsync(id, 15))
            .Should()
            .Be(quote.Card with { OrderedBy = "Eva", Channel = ContactChannel.Phone });
        (await testHost.Get<RefillCardQuoteQuery>().RunAsync(Actor.Program, id, 4, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.CardTooSmall);
    }

    [Theory, OnBothDatabases]
    [Rule("A4")]
    public async Task A_card_is_not_sold_at_another_price_than_shown(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        var before = await testHost.CountRowsAsync();
        var buy = testHost.Get<BuyRefillCard>();

        (
            await buy.RunAsync(
                Actor.Program,
                id,
                new(10, "Eva", ContactChannel.Phone) { AgreedOre = 980_000 },
                Guid.NewGuid(),
                default
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PriceChanged);
        (await testHost.CountRowsAsync()).Should().Equal(before);
        (
            await buy.RunAsync(
                Actor.Program,
                id,
                new(10, "Eva", ContactChannel.Phone) { AgreedOre = 981_000 },
                Guid.NewGuid(),
                default
            )
        )
            .ShouldSucceed()
            .PriceOre.Should()
            .Be(981_000);
    }

    [Theory, OnBothDatabases]
    [Rule("A11")]
    public async Task A_quoted_package_change_equals_the_applied_one(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var id = await testHost.CreateCustomerAsync();
        await testHost.CreateCustomerAsync("1002", hours: 20);
        var quotes = testHost.Get<PackageQuoteQuery>();
        var change = testHost.Get<ChangePackage>();

        var quote = (await quotes.ChangeAsync(Actor.Program, id, "P20", default)).ShouldSucceed();
        var order = new PackageOrderInput("P20", "Kim", ContactChannel.Email)
        {
            Reference = "PO 77",
            AgreedOre = 1,
        };
        (await change.RunAsync(Actor.Program, id, order, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PriceChanged);
        var outcome = await change.RunAsync(
            Actor.Program,
            id,
            order with
            {
                AgreedOre = quote.PriceOre,
            },
            Guid.NewGuid(),
            default
        );

        outcome
            .ShouldSucceed()
            .Should()
            .Be(
                quote with
                {
                    No = 1,
                    RecordedAt = outcome.ShouldSucceed().RecordedAt,
                    OrderedBy = "Kim",
                    Channel = ContactChannel.Email,
                    Reference = "PO 77",
                }
            );
        (await quotes.ChangeAsync(Actor.Program, id, "P20", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnchanged);
        (await quotes.ChangeAsync(Actor.Program, id, "None", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PackageUnknown);
    }

    [Theory, OnBothDatabases]
    [Rule("A1")]
    [Rule("A2")]
    public async Task A_quoted_term_equals_the_opened_one(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        var id = await testHost.AddCustomerAsync("1002");
        var quotes = testHost.Get<PackageQuoteQuery>();
        var anchor = new DateOnly(2024, 11, 5);

        var quote = (
            await quotes.OpenAsync(Actor.Program, id, anchor, "P10", default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<OpenAgreement>()
                .RunAsync(Actor.Program, id, anchor, "P10", Guid.NewGuid(), default)
        ).ShouldSucceed();

        await using var db = testHost.CreateDbContext();
        db.Terms.Single(t => t.CustomerId == id).Should().Be(quote);
        quote.Start.Should().Be(new DateOnly(2025, 11, 5));
        (await quotes.OpenAsync(Actor.Program, id, anchor, "P10", default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.AgreementExists);
    }

    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task Years_later_todays_figures_follow_from_the_recent_entries(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync(hours: 4);
        var left = new List<int>();
        for (var quarter = 0; quarter < 14; quarter++)
        {
            var ticket = await testHost.CreateStartedTicketAsync(anna, id);
            await testHost.RegisterTimeAsync(anna, ticket, 40 + (20 * (quarter % 5)));
            if (quarter % 3 == 0)
            {
                await testHost.BuyRefillCardAsync(id, 5);
            }

            left.Add(await StatementAssertions.ShouldNeedOnlyRecentEntriesAsync(testHost));
            testHost.Clock.Advance(TimeSpan.FromDays(91));
            await testHost.RunResetsJobAsync();
            left.Add(await StatementAssertions.ShouldNeedOnlyRecentEntriesAsync(testHost));
        }

        left[0].Should().Be(0, "everything is recent in the first quarter");
        left[^1].Should().BeGreaterThan(10, "the sources of the first years are not read any more");
        await LedgerAssertions.ShouldBalanceAsync(testHost);
    }

    [Theory, OnBothDatabases]
    [Rule("A10")]
    public async Task The_newest_entries_are_read_without_the_others_of_their_day(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var id = await testHost.CreateCustomerAsync(hours: 40);
        for (var i = 0; i < 12; i++)
        {
            var ticket = await testHost.CreateStartedTicketAsync(anna, id);
            await testHost.RegisterTimeAsync(anna, ticket, 30);
        }

        testHost.Clock.Advance(TimeSpan.FromDays(366));
        await testHost.RunResetsJobAsync();
        await using var db = testHost.CreateDbContext();

        var facts = await StatementFactsQueries.LoadRecentAsync(
            db,
            id,
            withCards: false,
            testHost.Get<AgreementPolicyProvider>().Current,
            default,
            newest: 6
        );

        var draws = facts.Hours.Ledger.LoadedEntries.Entries.Count(e =>
            e.Kind == LedgerEntryKind.Draw
        );
        draws.Should().BeInRange(1, 6);
        facts.LeftOutDraws.Values.Sum().Should().Be((12 - draws) * 30);
    }

    private static async Task<AccountView> ViewAsync(TestHost testHost, int id, DateOnly day) =>
        (
            await testHost
                .Get<AccountQuery>()
                .RunAsync(Actor.Program, id, day, LedgerPart.Recent, default)
        )!;
}
