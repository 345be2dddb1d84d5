using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.SettingsEditor;

/// <summary>Tests changes of settings with one node and with several, which learn of them only by their own reads.</summary>
public sealed class ChangeSettingTests
{
    [Theory, OnBothDatabases]
    [Rule("A4")]
    public async Task A_purchase_before_the_day_gets_the_old_price_and_one_on_the_day_the_new_one(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        var tomorrow = testHost.Today.AddDays(1);
        (await ChangeAsync(testHost, SettingKey.CardTiers, "5:5, 10:25", tomorrow)).ShouldSucceed();
        (await ChangeAsync(testHost, SettingKey.HourlyRate, "120000", tomorrow)).ShouldSucceed();

        var before = await testHost.BuyRefillCardAsync(customer, 10);
        var quotedBefore = await QuoteAsync(testHost, customer);
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        var quoted = await QuoteAsync(testHost, customer);
        var after = await testHost.BuyRefillCardAsync(customer, 10);

        before.PriceOre.Should().Be(981_000).And.Be(quotedBefore);
        after.PriceOre.Should().Be(900_000).And.Be(quoted);
        await using var db = testHost.CreateDbContext();
        (await db.RefillCards.OrderBy(c => c.SourceNo).Select(c => c.PriceOre).ToListAsync())
            .Should()
            .Equal([981_000, 900_000], "what was bought stays");
    }

    /// <summary>Nothing notifies the second node here: its command finds the change by itself.</summary>
    [Fact]
    public async Task A_command_on_another_node_works_with_what_was_confirmed_on_this_one()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        await using var here = await TestHost.OpenAsync(StorageProvider.PostgreSql);
        await using var there = here.CreateSecondNode();
        var customer = await here.CreateCustomerAsync();
        (await there.BuyRefillCardAsync(customer, 10)).PriceOre.Should().Be(981_000);

        (await ChangeAsync(here, SettingKey.HourlyRate, "200000")).ShouldSucceed();
        var sold = await there.BuyRefillCardAsync(customer, 10);
        (await ChangeAsync(there, SettingKey.HourlyRate, null)).ShouldSucceed();
        var soldBack = await here.BuyRefillCardAsync(customer, 10);

        sold.PriceOre.Should().Be(1_800_000);
        soldBack.PriceOre.Should().Be(981_000);
        there.Clock.Advance(TimeSpan.FromMinutes(2));
        (await QuoteAsync(there, customer)).Should().Be(981_000);
    }

    [Fact]
    public async Task Files_of_billing_use_the_accounts_and_the_vat_that_count()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        (await ReadAsync()).Should().Be(BillingSettings.Default);

        (await ChangeAsync(testHost, SettingKey.VatPercent, "12")).ShouldSucceed();
        (await ChangeAsync(testHost, SettingKey.RefillCardAccount, "3002")).ShouldSucceed();

        (await ReadAsync())
            .Should()
            .Be(
                BillingSettings.Default with
                {
                    VatPercent = 12,
                    Accounts = BillingAccounts.Default with { RefillCard = 3002 },
                }
            );
        (await ChangeAsync(testHost, SettingKey.VatAccount, "261"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.SettingOutOfRange);
        (await ChangeAsync(testHost, SettingKey.RefillCardAccount, null)).ShouldSucceed();
        (await ReadAsync()).Accounts.Should().Be(BillingAccounts.Default);

        // Each use reads the lines first, as every query learns of changed settings.
        async Task<BillingSettings> ReadAsync()
        {
            await testHost
                .Get<BilledLinesQuery>()
                .OfMonthAsync(Actor.Program, BillingMonth.FromDate(testHost.Today), default);
            return testHost.Get<BillingSettingsProvider>().Current;
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_person_and_the_program_take_a_change_at_once(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider, maxStartedTickets: 1);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        for (var i = 0; i < 3; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer, SizeClass.Small);
        }

        await testHost.TakeNextAsync(anna);
        (await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Refusal!.Code.Should()
            .Be(RefusalCode.TooManyStartedTickets);

        (await ChangeAsync(testHost, SettingKey.MaxStartedTickets, "2")).ShouldSucceed();

        await testHost.TakeNextAsync(anna);
        (await testHost.Get<TakeNext>().RunAsync(anna, Guid.NewGuid(), default))
            .Refusal!.Code.Should()
            .Be(RefusalCode.TooManyStartedTickets);
    }

    [Theory, OnBothDatabases]
    public async Task Who_saw_an_older_value_is_told_instead_of_overwriting(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Administrator);
        var per = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var change = testHost.Get<ChangeSetting>();

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            6,
            i =>
                change.RunAsync(
                    i % 2 == 0 ? eva : per,
                    new(SettingKey.HourlyRate, $"{(i + 2) * 60_000}"),
                    0,
                    Guid.NewGuid(),
                    default
                )
        );

        outcomes.Count(o => o.Refusal is null).Should().Be(1);
        outcomes
            .Where(o => o.Refusal is not null)
            .Should()
            .OnlyContain(o => o.Refusal!.Code == RefusalCode.ConcurrencyConflict);
        await using var db = testHost.CreateDbContext();
        (await db.SettingChanges.CountAsync()).Should().Be(1);
    }

    [Theory, OnBothDatabases]
    public async Task Changes_of_different_settings_at_once_are_all_kept_and_numbered_without_gaps(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        (SettingKey Key, string Value)[] changes =
        [
            (SettingKey.HourlyRate, "120000"),
            (SettingKey.MaxStartedTickets, "5"),
            (SettingKey.TroubleshootingCapMinutes, "90"),
            (SettingKey.PauseWhileWaiting, "false"),
        ];

        var outcomes = await TestHostActions.RunConcurrentlyAsync(
            changes.Length,
            i => ChangeAsync(testHost, changes[i].Key, changes[i].Value)
        );

        outcomes.Should().OnlyContain(o => o.Refusal == null);
        await using var db = testHost.CreateDbContext();
        (await db.SettingChanges.Select(c => c.No).OrderBy(n => n).ToListAsync())
            .Should()
            .Equal(1, 2, 3, 4);
    }

    [Theory, OnBothDatabases]
    public async Task The_history_says_who_when_from_and_to_and_the_list_which_value_counts(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var eva = await testHost.CreatePersonAsync("Eva", Roles.Administrator);
        var query = testHost.Get<SettingsQuery>();
        var change = testHost.Get<ChangeSetting>();
        (await RowAsync(testHost, eva)).Counting.Should().BeNull();

        (
            await change.RunAsync(
                eva,
                new(SettingKey.HourlyRate, "120000"),
                0,
                Guid.NewGuid(),
                default
            )
        ).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        var row = await RowAsync(testHost, eva);
        (row.Value, row.OperatorValue, row.Version).Should().Be(("120000", "109000", 1));
        (
            await change.RunAsync(
                eva,
                new(SettingKey.HourlyRate, null),
                row.Version,
                Guid.NewGuid(),
                default
            )
        ).ShouldSucceed();

        (await RowAsync(testHost, eva)).Counting.Should().BeNull();
        var history = await query.HistoryAsync(eva, SettingKey.HourlyRate, default);
        history
            .Select(c => (c.ChangedByName, c.FromValue, c.ToValue, c.IsOperatorValue))
            .Should()
            .Equal(("Eva", "120000", "109000", true), ("Eva", "109000", "120000", false));
        (history[0].ChangedAt - history[1].ChangedAt).Should().Be(TimeSpan.FromHours(1));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_changes_once_and_a_wrong_value_changes_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var change = testHost.Get<ChangeSetting>();
        var operation = Guid.NewGuid();
        var input = new SettingInput(SettingKey.RoundUpToMinutes, "15");

        (await change.RunAsync(Actor.Program, input, 0, operation, default)).ShouldSucceed();
        (await change.RunAsync(Actor.Program, input, 0, operation, default)).ShouldSucceed();
        (await ChangeAsync(testHost, SettingKey.RoundUpToMinutes, "241"))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.SettingOutOfRange);

        await using var db = testHost.CreateDbContext();
        (await db.SettingChanges.CountAsync()).Should().Be(1);
    }

    private static async Task<SettingRow> RowAsync(TestHost testHost, Actor actor) =>
        (await testHost.Get<SettingsQuery>().RunAsync(actor, default)).Single(r =>
            r.Setting.Key == SettingKey.HourlyRate
        );

    private static async Task<long> QuoteAsync(TestHost testHost, int customer) =>
        (await testHost.Get<RefillCardQuoteQuery>().RunAsync(Actor.Program, customer, 10, default))
            .ShouldSucceed()
            .Card.PriceOre;

    private static Task<Outcome<SettingChange>> ChangeAsync(
        TestHost testHost,
        SettingKey key,
        string? value,
        DateOnly? from = null
    ) =>
        testHost
            .Get<ChangeSetting>()
            .RunAsync(Actor.Program, new(key, value, from), null, Guid.NewGuid(), default);
}
