using FluentAssertions;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Operations.Verification;

/// <summary>Tests that every figure and every fact that is corrupted in the database is found, and nothing else.</summary>
[Rule("A1")]
[Rule("A8")]
[Rule("A9")]
[Rule("A10")]
[Rule("N2")]
[Rule("N5")]
public sealed class LedgerVerifierTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private const string Entry = "UPDATE LedgerEntries SET";

    [Fact]
    public async Task An_untouched_ledger_has_no_differences()
    {
        var report = await fixture.VerifyAfterAsync("SELECT 1");

        report.Differences.Should().BeEmpty();
        report
            .Should()
            .BeEquivalentTo(
                new
                {
                    Ok = true,
                    Customers = 2,
                    Entries = 12,
                }
            );
    }

    [Theory]
    [InlineData(
        "UPDATE Accounts SET HeldMinutes = 61 WHERE CustomerId = 1",
        "customer 1001 held: stored 61, calculated 60"
    )]
    [InlineData(
        "UPDATE Accounts SET NextEntryNo = 20 WHERE CustomerId = 1",
        "customer 1001 next entry: stored 20, calculated 13"
    )]
    [InlineData(
        "UPDATE Accounts SET NextSourceNo = 9 WHERE CustomerId = 1",
        "customer 1001 next source: stored 9, calculated 5"
    )]
    [InlineData("DELETE FROM Accounts WHERE CustomerId = 2", "customer 2002 has no account")]
    [InlineData(
        "UPDATE Tickets SET RegisteredMinutes = 91 WHERE Number = 1",
        "ticket 1 registered: stored 91, calculated 90"
    )]
    [InlineData(
        "UPDATE Tickets SET UncoveredMinutes = 5 WHERE Number = 1",
        "ticket 1 uncovered: stored 5, calculated 0"
    )]
    [InlineData(
        "UPDATE Tickets SET PausedSeconds = 3599 WHERE Number = 2",
        "ticket 2 seconds waited: stored 3599, calculated 3600"
    )]
    [InlineData(
        "DELETE FROM Pauses WHERE TicketNumber = 2",
        "ticket 2 seconds waited: stored 3600, calculated 0"
    )]
    [InlineData(
        "UPDATE Pauses SET Cycle = 2 WHERE TicketNumber = 2",
        "ticket 2 seconds waited: stored 3600, calculated 0"
    )]
    [InlineData(
        "UPDATE Tickets SET PausedSince = '2026-11-02 09:00:00' WHERE Number = 2",
        "ticket 2 waits: stored True, calculated False"
    )]
    [InlineData(
        "UPDATE HoursSources SET GrantedMinutes = 601 WHERE No = 4; "
            + "UPDATE HoursSources SET RemainingMinutes = 601 WHERE No = 4; "
            + "UPDATE Accounts SET BalanceMinutes = 900 WHERE CustomerId = 1",
        "customer 1001 balance, by its sources: stored 900, calculated 901",
        "customer 1001 source 4 granted: stored 601, calculated 600"
    )]
    [InlineData(
        "UPDATE HoursSources SET RemainingMinutes = 301 WHERE No = 3",
        "customer 1001 balance, by its sources: stored 900, calculated 901",
        "customer 1001 source 3 remaining: stored 301, calculated 300"
    )]
    [InlineData(
        "UPDATE Accounts SET BalanceMinutes = 901 WHERE CustomerId = 1",
        "customer 1001 balance, by its sources: stored 901, calculated 900",
        "customer 1001 balance, by its entries: stored 901, calculated 900"
    )]
    [InlineData(
        "UPDATE HoursSources SET LapsedOn = '2027-03-01' WHERE No = 3",
        "customer 1001 source 3 lapsed on 2027-03-01 and has 300 remaining"
    )]
    public Task A_changed_figure_is_found(string sql, params string[] differences) =>
        ShouldFindAsync(sql, differences);

    [Theory]
    [InlineData(
        $"{Entry} No = 15 WHERE No = 12; UPDATE Accounts SET NextEntryNo = 16 WHERE CustomerId = 1",
        "customer 1001 entry 12 is missing: 15 follows"
    )]
    [InlineData(
        $"{Entry} SourceNo = 7 WHERE No = 9",
        "customer 1001 entry 9 is of source 7, which doesn't exist"
    )]
    [InlineData(
        // Drawn before it is granted: the balances at the end of each day are still right.
        $"{Entry} No = 90 WHERE No = 12; {Entry} No = 12 WHERE No = 11; {Entry} No = 11 WHERE No = 90",
        "customer 1001 source 1 is below zero after entry 11: -30"
    )]
    [InlineData(
        $"{Entry} \"Date\" = '2027-02-27' WHERE No = 12; {Entry} \"Date\" = '2027-02-27' WHERE No = 8; "
            + "UPDATE TermResets SET LapsedMinutes = 0",
        "customer 1001 source 1 is below zero at the end of 2027-02-27: -30"
    )]
    public Task A_break_in_the_entry_sequence_is_found(string sql, params string[] differences) =>
        ShouldFindAsync(sql, differences);

    [Theory]
    [InlineData(
        $"{Entry} ReversedEntryNo = NULL WHERE No = 3",
        "customer 1001 entry 3, a Reverse, names no existing entry"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 99 WHERE No = 6",
        "customer 1001 entry 6, a Cancel, names no existing entry"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 1 WHERE No = 3",
        "customer 1001 entry 3, a Reverse, names entry 1, a Grant"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 4 WHERE No = 6",
        "customer 1001 entry 6, a Cancel, names entry 4, a Draw"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 10 WHERE No = 11",
        "customer 1001 entry 11, a Restore, names entry 10, a Grant"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 7 WHERE No = 6",
        "customer 1001 entry 6, a Cancel, names entry 7, of another source"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 4 WHERE No = 3",
        "customer 1001 entry 3, a Reverse, names entry 4, which was posted later"
    )]
    [InlineData(
        $"{Entry} ReversedEntryNo = 1 WHERE No = 4",
        "customer 1001 entry 4, a Draw, names entry 1, but reverses nothing"
    )]
    public Task A_changed_entry_reference_is_found(string sql, params string[] differences) =>
        ShouldFindAsync(sql, differences);

    [Theory]
    [InlineData(
        $"DROP INDEX IX_LedgerEntries_CustomerId_ReversedEntryNo; {Entry} Kind = 'Reverse', ReversedEntryNo = 2 WHERE No = 11",
        "customer 1001 entry 2 is reversed 2 times"
    )]
    [InlineData(
        $"{Entry} Minutes = 61 WHERE No = 3; {Entry} Minutes = 541 WHERE No = 8; "
            + "UPDATE TermResets SET LapsedMinutes = 541",
        "customer 1001 entry 2 has 60 minutes and 61 were reversed"
    )]
    [InlineData(
        $"{Entry} Minutes = 299 WHERE No = 6; {Entry} Minutes = 301 WHERE No = 7; "
            + $"{Entry} SourceNo = 2 WHERE No = 7",
        "customer 1001 entry 5 has 300 minutes and 299 were reversed"
    )]
    [InlineData(
        $"{Entry} Minutes = 20 WHERE No = 8; {Entry} Minutes = 580 WHERE No = 4",
        "customer 1001 entry 8 lapsed 20 and 30 were restored"
    )]
    public async Task A_reversal_beyond_its_draw_is_found(string sql, string difference) =>
        (await fixture.VerifyAfterAsync(sql)).Differences.Should().Contain(difference);

    [Theory]
    [InlineData(
        "UPDATE Terms SET Start = '2026-03-02' WHERE Number = 0",
        "customer 1001 term 0 start: stored 2026-03-02, calculated 2026-03-01"
    )]
    [InlineData(
        "UPDATE Terms SET \"End\" = '2028-02-29' WHERE Number = 1",
        "customer 1001 term 1 end: stored 2028-02-29, calculated 2028-03-01"
    )]
    [InlineData(
        "UPDATE Agreements SET NextDueOn = NULL",
        "customer 1001 next due: stored none, calculated 2028-03-01"
    )]
    [InlineData(
        "UPDATE Agreements SET NextDueOn = '2027-03-01'",
        "customer 1001 next due: stored 2027-03-01, calculated 2028-03-01"
    )]
    [InlineData(
        "UPDATE Agreements SET LastDay = '2027-06-30'",
        "customer 1001 next due: stored 2028-03-01, calculated 2027-07-01"
    )]
    [InlineData(
        "UPDATE Agreements SET LastDay = '2027-06-30', NextDueOn = NULL",
        "customer 1001 agreement is over since 2027-06-30 without a settlement"
    )]
    [InlineData(
        "DELETE FROM Terms; DELETE FROM TermResets",
        "customer 1001 has an agreement and no term"
    )]
    [InlineData(
        "UPDATE Terms SET Number = 2, Start = '2028-03-01', \"End\" = '2029-03-01' WHERE Number = 1; "
            + "UPDATE Agreements SET NextDueOn = '2029-03-01'",
        "customer 1001 term 1 is missing: 2 follows"
    )]
    [InlineData("DELETE FROM TermResets", "customer 1001 term 0 is closed without a reset")]
    [InlineData(
        "INSERT INTO TermResets SELECT CustomerId, 1, TermStart, ResetOn, LapsedMinutes, CarriedMinutes, "
            + "GrantedMinutes, BalanceAfter, RecordedAt, ActorId, Origin FROM TermResets",
        "customer 1001 reset of term 1 closes no existing term"
    )]
    [InlineData(
        "UPDATE TermResets SET TermStart = '2026-03-02'",
        "customer 1001 reset of term 0 term start: stored 2026-03-02, calculated 2026-03-01"
    )]
    [InlineData(
        "UPDATE TermResets SET ResetOn = '2027-03-02'",
        "customer 1001 reset of term 0 day: stored 2027-03-02, calculated 2027-03-01"
    )]
    [InlineData(
        "UPDATE TermResets SET LapsedMinutes = 510",
        "customer 1001 reset of term 0 lapsed: stored 510, calculated 540"
    )]
    [InlineData(
        "UPDATE TermResets SET CarriedMinutes = 0",
        "customer 1001 reset of term 0 carried over: stored 0, calculated 300"
    )]
    [InlineData(
        "UPDATE TermResets SET GrantedMinutes = 60",
        "customer 1001 reset of term 0 granted: stored 60, calculated 600"
    )]
    [InlineData(
        "UPDATE TermResets SET BalanceAfter = 600",
        "customer 1001 reset of term 0 balance after: stored 600, calculated 900"
    )]
    [InlineData(
        "UPDATE HoursSources SET TermStart = '2027-03-02' WHERE No = 4",
        "customer 1001 reset of term 0 has granted no hours"
    )]
    public Task A_changed_term_or_reset_is_found(string sql, params string[] differences) =>
        ShouldFindAsync(sql, differences);

    [Theory, OnBothDatabases]
    public async Task It_verifies_more_than_one_page_of_customers(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        foreach (var number in Enumerable.Range(1, 101))
        {
            await testHost.AddCustomerAsync($"{number}");
        }

        await testHost.CreateCustomerAsync("9001");
        await using var db = testHost.CreateDbContext();

        var report = await LedgerVerifier.RunAsync(db, default);

        report
            .Should()
            .BeEquivalentTo(
                new
                {
                    Ok = true,
                    Customers = 102,
                    Entries = 1,
                }
            );
    }

    [Theory, OnBothDatabases]
    public async Task It_reads_a_consistent_snapshot_during_writes(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateCustomerAsync();
        await using var db = testHost.CreateDbContext();
        await using (await db.BeginSnapshotAsync(default))
        {
            db.Customers.Should().HaveCount(1);
            await testHost.CreateCustomerAsync("1002").WaitAsync(TimeSpan.FromSeconds(5));

            (await LedgerVerifier.RunAsync(db, default)).Customers.Should().Be(1);
        }

        (await LedgerVerifier.RunAsync(db, default)).Customers.Should().Be(2);
    }

    private async Task ShouldFindAsync(string sql, params string[] differences) =>
        (await fixture.VerifyAfterAsync(sql)).Differences.Should().Equal(differences);
}
