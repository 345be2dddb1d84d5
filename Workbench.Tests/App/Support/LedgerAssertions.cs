using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Operations.Verification;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Tests.Support;

/// <summary>
/// Asserts that the ledger is correct after a use case: every stored figure follows from the facts, and every hold is covered.
/// </summary>
public static class LedgerAssertions
{
    public static async Task ShouldBalanceAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        (await LedgerVerifier.FindDifferencesAsync(db, default)).Should().BeEmpty();

        // Repeats the check independently of the verifier's code.
        foreach (var hoursAccount in await db.Accounts.AsNoTracking().ToListAsync())
        {
            var left = new Dictionary<int, int>();
            var sources = await db
                .HoursSources.AsNoTracking()
                .Where(s => s.CustomerId == hoursAccount.CustomerId)
                .ToDictionaryAsync(s => s.No);
            var entries = await db
                .LedgerEntries.AsNoTracking()
                .Where(e => e.CustomerId == hoursAccount.CustomerId)
                .OrderBy(e => e.No)
                .ToListAsync();
            foreach (var entry in entries)
            {
                var change = entry.Kind switch
                {
                    LedgerEntryKind.Grant => entry.Minutes,
                    LedgerEntryKind.Reverse => entry.Minutes,
                    LedgerEntryKind.Restore => entry.Minutes,
                    LedgerEntryKind.Draw => -entry.Minutes,
                    LedgerEntryKind.Lapse => -entry.Minutes,
                    LedgerEntryKind.Cancel => -entry.Minutes,
                    LedgerEntryKind.CarryOver => 0,
                };
                left[entry.SourceNo] = left.GetValueOrDefault(entry.SourceNo) + change;
                left[entry.SourceNo]
                    .Should()
                    .BeGreaterThanOrEqualTo(0, "no source is below zero at any moment (A9)");
            }

            entries
                .Where(e => e.Date < sources[e.SourceNo].GrantedOn)
                .Should()
                .BeEmpty("the reads of an account rely on it");
            entries.Select(e => e.No).Should().Equal(Enumerable.Range(1, entries.Count));
            left.Values.Sum().Should().Be(hoursAccount.BalanceMinutes);
            hoursAccount.HeldMinutes.Should().BeInRange(0, hoursAccount.BalanceMinutes);
        }
    }
}
