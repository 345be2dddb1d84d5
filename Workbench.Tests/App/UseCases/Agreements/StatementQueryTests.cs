using FluentAssertions;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Agreements;

/// <summary>Tests the statement of any day: past, present, and future days after the resets due by then.</summary>
[Rule("F9")]
public sealed class StatementQueryTests
{
    [Theory, OnBothDatabases]
    public async Task A_past_day_counts_entries_dated_by_then(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyRefillCardAsync(customer, 5);

        var before = await GetStatementAsync(testHost, testHost.Today.AddDays(-1));
        var today = await GetStatementAsync(testHost, null);

        (before.Balance.Value, before.Sources.Count).Should().Be((600, 1));
        (today.Balance.Value, today.Sources.Count, today.AsOf)
            .Should()
            .Be((900, 2, testHost.Today));
        today.Package.Should().Be("P10");
    }

    [Theory, OnBothDatabases]
    public async Task A_future_day_simulates_its_resets_and_writes_nothing(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.BuyRefillCardAsync(customer, 5);
        var rows = await testHost.CountRowsAsync();

        var future = await GetStatementAsync(testHost, new(2028, 3, 1));

        future.Balance.Value.Should().Be(600);
        future.Term!.Start.Should().Be(new DateOnly(2028, 3, 1));
        future.Sources.Should().HaveCount(4).And.OnlyContain(s => s.Remaining == 0 || s.No == 4);
        future.Entries.Select(e => e.Kind).Should().Contain(LedgerEntryKind.CarryOver);
        (await testHost.CountRowsAsync()).Should().Equal(rows);
    }

    [Theory, OnBothDatabases]
    public async Task Held_and_uncovered_minutes_are_included(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync(hours: 2);
        var ticket = await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.CreateStartedTicketAsync(anna, customer);
        await testHost.RegisterTimeAsync(anna, ticket, 100);

        var statement = await GetStatementAsync(testHost, null);

        (
            statement.Balance.Value,
            statement.Held.Value,
            statement.Available.Value,
            statement.Uncovered.Value
        )
            .Should()
            .Be((60, 60, 0, 40));
    }

    [Theory, OnBothDatabases]
    public async Task A_settlement_is_quoted_for_any_day_and_writes_nothing(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        var rows = await testHost.CountRowsAsync();
        var query = testHost.Get<SettlementQuery>();

        var quote = (
            await query.RunAsync(Actor.Program, "1001", new(2028, 8, 31), default)
        ).ShouldSucceed();

        (quote.TermStart, quote.IncludedMinutes, quote.EarnedMinutes, quote.OwedOre)
            .Should()
            .Be((new DateOnly(2028, 3, 1), 600, 302, 0));
        (await query.RunAsync(Actor.Program, "1001", new(2026, 2, 28), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NoAgreement);
        (await query.RunAsync(Actor.Program, "none", new(2026, 3, 1), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.CountRowsAsync()).Should().Equal(rows);
    }

    private static async Task<HoursStatement> GetStatementAsync(TestHost testHost, DateOnly? day) =>
        (await testHost.Get<StatementQuery>().RunAsync(Actor.Program, "1001", day, default))!;
}
