using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.Tests.UseCases.Import;

/// <summary>Checks every customer's balances against the entries, with sums that share no code with the ledger.</summary>
internal static class ImportedLedgerAssertions
{
    public static async Task ShouldBalanceAsync(WorkbenchDb db)
    {
        var entries = (await db.LedgerEntries.ToListAsync()).ToLookup(e => e.CustomerId);
        var sources = (await db.HoursSources.ToListAsync()).ToLookup(s => s.CustomerId);
        var held = (await db.Tickets.ToListAsync())
            .GroupBy(t => t.CustomerId)
            .ToDictionary(g => g.Key, g => g.Sum(t => t.HeldMinutes));
        foreach (var hoursAccount in await db.Accounts.ToListAsync())
        {
            var (id, customerEntries) = (
                hoursAccount.CustomerId,
                entries[hoursAccount.CustomerId].ToList()
            );
            customerEntries
                .Sum(SignedMinutes)
                .Should()
                .Be(hoursAccount.BalanceMinutes, "entries of customer {0}", id);
            sources[id].Sum(s => s.RemainingMinutes).Should().Be(hoursAccount.BalanceMinutes);
            foreach (var source in sources[id])
            {
                customerEntries
                    .Where(e => e.SourceNo == source.No)
                    .Sum(SignedMinutes)
                    .Should()
                    .Be(source.RemainingMinutes, "source {0} of customer {1}", source.No, id);
                var balance = 0;
                foreach (
                    var day in customerEntries
                        .Where(e => e.SourceNo == source.No)
                        .OrderBy(e => e.Date)
                        .GroupBy(e => e.Date)
                )
                {
                    balance += day.Sum(SignedMinutes);
                    balance.Should().BeGreaterThanOrEqualTo(0, "on {0} (A9)", day.Key);
                }
            }

            customerEntries
                .Select(e => e.No)
                .Order()
                .Should()
                .Equal(Enumerable.Range(1, customerEntries.Count), "numbers have no gaps");
            hoursAccount.NextEntryNo.Should().Be(customerEntries.Count + 1);
            hoursAccount
                .HeldMinutes.Should()
                .Be(held.GetValueOrDefault(id))
                .And.BeInRange(0, hoursAccount.BalanceMinutes);
        }
    }

    private static int SignedMinutes(LedgerEntry entry) =>
        entry.Kind switch
        {
            LedgerEntryKind.Grant or LedgerEntryKind.Reverse or LedgerEntryKind.Restore =>
                entry.Minutes,
            LedgerEntryKind.Draw or LedgerEntryKind.Lapse or LedgerEntryKind.Cancel =>
                -entry.Minutes,
            LedgerEntryKind.CarryOver => 0,
        };
}
