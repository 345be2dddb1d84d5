using FluentAssertions;
using Workbench.App.Commands;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Tests how many statements every page runs with everything around it, for somebody with all roles, while the node is in use:
/// what all pages show has been read by another page, what this page shows has not. A panel that asks the database for what the
/// page already has is found here. A budget is what the page uses here, and at most one more.
/// </summary>
public sealed class PageStatementBudgetTests : OpenedPage
{
    public static TheoryData<string, int> Budgets =>
        new()
        {
            { "tickets/1", 6 },
            { "tickets/2", 10 },
            { "tickets/3", 8 },
            { "customers/1001", 17 },
            { "customers/1001?show=ledger", 8 },
            { "customers/1001?show=contacts", 11 },
            { "customers/1001?show=notes", 10 },
            { "customers/1001?show=told", 12 },
            { "customers/1001/statement", 10 },
            { "customers/1001?show=cards", 11 },
            { "customers/1001?show=agreement", 9 },
            { "customers/1001?show=tickets", 10 },
            { "customers/1001?show=uncovered", 8 },
            { "", 15 },
            { "queue", 2 },
            { "triage", 15 },
            { "tickets", 6 },
            { "tickets?status=closed", 9 },
            { "tickets/new", 5 },
            { "search", 3 },
            { "search?q=banner", 9 },
            { "search?q=banner&status=queued", 10 },
            { "customers", 7 },
            { "customers/1001/settlement", 12 },
            { "delivery", 13 },
            { "delivery?period=year&size=small", 13 },
            { "delivery?submitted=all", 6 },
            { "delivery/forecast", 3 },
            { "delivery/report", 13 },
            { "decisions", 3 },
            { "alerts", 8 },
            { "absences", 5 },
            { "absences/import", 5 },
            { "absences/hand-over/1", 9 },
            { "escalations", 7 },
            { "escalations/1", 18 },
            { "sales", 4 },
            { "reports", 5 },
            { "reports/1", 10 },
            { "replies", 3 },
            { "packages", 4 },
            { "billing", 11 },
            { "resets", 6 },
            { "settings", 4 },
            { "account", 4 },
            { "audit", 8 },
        };

    /// <summary>What a page may cost at all.</summary>
    private const int MaxStatements = 20;
    private const int MaxStatementsOfTicket = 12;

    internal static IEnumerable<string> Addresses => Budgets.Select(b => b.Data.Item1);

    /// <summary>
    /// Opens the page again after three seconds, and once more as the first of a minute: then the node has renewed what all pages
    /// share, and the person’s rights and all of the page itself are read.
    /// </summary>
    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task A_page_runs_within_its_statement_budget(string address, int budget)
    {
        var aim = address.StartsWith("tickets/", StringComparison.Ordinal)
            ? MaxStatementsOfTicket
            : MaxStatements;
        budget.Should().BeLessThanOrEqualTo(aim);
        await PrepareAsync();
        await OpenAsync(address);
        Host.Clock.Advance(TimeSpan.FromSeconds(3));

        var again = await OpenAsync(address);
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await Host.Get<SharedReadRenewal>().RenewAsync(default);
        var firstOfMinute = await OpenAsync(address);

        again.Should().NotBeEmpty();
        again.Should().HaveCountLessThanOrEqualTo(budget, TextsOf(again));
        firstOfMinute.Should().HaveCountLessThanOrEqualTo(aim, TextsOf(firstOfMinute));
    }

    private static string TextsOf(IEnumerable<SqlRecorder.RecordedStatement> statements) =>
        string.Join("\n", statements.Select(s => s.Text));
}
