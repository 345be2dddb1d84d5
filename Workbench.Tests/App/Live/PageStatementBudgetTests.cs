using FluentAssertions;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Tests how many statements every page runs with everything around it, for somebody with all roles, while the node is in use:
/// what all pages show has been read by another page, what this page shows has not. A panel that asks the database for what the
/// page already has is found here.
/// </summary>
public sealed class PageStatementBudgetTests : OpenedPage
{
    public static TheoryData<string, int> Budgets =>
        new()
        {
            { "tickets/1", 6 },
            { "tickets/2", 10 },
            { "tickets/3", 8 },
            { "customers/1001", 20 },
            { "customers/1001?show=ledger", 8 },
            { "customers/1001?show=contacts", 20 },
            { "customers/1001?show=notes", 20 },
            { "customers/1001?show=told", 20 },
            { "customers/1001/statement", 20 },
            { "customers/1001?show=cards", 11 },
            { "customers/1001?show=agreement", 9 },
            { "customers/1001?show=tickets", 10 },
            { "customers/1001?show=uncovered", 8 },
            { "", 20 },
            { "queue", 2 },
            { "triage", 9 },
            { "tickets", 6 },
            { "tickets?status=closed", 9 },
            { "tickets/new", 5 },
            { "customers", 7 },
            { "customers/1001/settlement", 10 },
            { "delivery", 5 },
            { "absences", 6 },
            { "absences/import", 6 },
            { "absences/hand-over/1", 12 },
            { "escalations", 12 },
            { "escalations/1", 18 },
            { "sales", 4 },
            { "reports", 5 },
            { "reports/1", 10 },
            { "replies", 3 },
            { "packages", 20 },
            { "billing", 20 },
            { "resets", 20 },
            { "settings", 20 },
        };

    internal static IEnumerable<string> Addresses => Budgets.Select(b => b.Data.Item1);

    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task A_page_runs_within_its_statement_budget(string address, int budget)
    {
        await PrepareAsync();
        await OpenAsync(address);
        Host.Clock.Advance(TimeSpan.FromSeconds(3));

        var statements = await OpenAsync(address);

        var texts = string.Join("\n", statements.Select(s => s.Text));
        statements.Should().HaveCountLessThanOrEqualTo(budget, texts);
        statements.Should().NotBeEmpty();
    }
}
