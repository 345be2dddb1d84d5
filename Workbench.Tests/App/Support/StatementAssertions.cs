using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.Statements;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.Tests.Support;

/// <summary>
/// Asserts that the statement of today that is calculated from a part of the ledger has the figures of the whole one.
/// </summary>
public static class StatementAssertions
{
    private const int Newest = 3;

    /// <returns>The number of entries that the part did not need.</returns>
    public static async Task<int> ShouldNeedOnlyRecentEntriesAsync(TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var left = 0;
        foreach (var customer in await db.Customers.Select(c => c.Id).ToListAsync())
        {
            var whole = await StatementFactsQueries.LoadAsync(
                db,
                customer,
                testHost.Get<AgreementPolicyProvider>().Current,
                default
            );
            foreach (var withCards in new[] { false, true })
            {
                var recent = await StatementFactsQueries.LoadRecentAsync(
                    db,
                    customer,
                    withCards,
                    testHost.Get<AgreementPolicyProvider>().Current,
                    default,
                    Newest
                );
                left += ShouldAgree(
                    HoursStatement.Calculate(
                        recent,
                        testHost.Today,
                        testHost.Clock.GetUtcNow().UtcDateTime
                    ),
                    HoursStatement.Calculate(
                        whole,
                        testHost.Today,
                        testHost.Clock.GetUtcNow().UtcDateTime
                    ),
                    withCards
                );
            }
        }

        return left;
    }

    private static int ShouldAgree(HoursStatement recent, HoursStatement whole, bool withCards)
    {
        Figures(recent).Should().Be(Figures(whole));
        Movements(recent).Should().Equal(Movements(whole));
        var sources = recent.Sources.Select(s => s.No).ToHashSet();
        whole
            .Sources.Where(s =>
                s.Remaining != 0 || (withCards && s.Kind == HoursSourceKind.RefillCard)
            )
            .Select(s => s.No)
            .Should()
            .BeSubsetOf(sources);
        recent.Sources.Should().Equal(whole.Sources.Where(s => sources.Contains(s.No)));
        LedgerLine
            .FromStatement(recent)
            .TakeLast(Newest)
            .Should()
            .Equal(LedgerLine.FromStatement(whole).TakeLast(Newest));
        return whole.Entries.Count - recent.Entries.Count;
    }

    private static (DateOnly, string?, TermDates?, Minutes, Minutes, Minutes, Minutes) Figures(
        HoursStatement statement
    ) =>
        (
            statement.AsOf,
            statement.Package,
            statement.Term,
            statement.Balance,
            statement.Held,
            statement.Available,
            statement.Uncovered
        );

    private static IEnumerable<(TermMovementKind, Minutes)> Movements(HoursStatement statement) =>
        TermMovements.FromStatement(statement).Movements.Select(m => (m.Kind, m.Minutes));
}
