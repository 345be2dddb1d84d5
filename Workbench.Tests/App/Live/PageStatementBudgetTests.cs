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
            { "tickets/1", 12 },
            { "tickets/2", 12 },
            { "tickets/3", 12 },
            { "customers/1001", 20 },
            { "customers/1001?show=cards", 20 },
            { "customers/1001?show=agreement", 20 },
            { "customers/1001?show=tickets", 20 },
            { "customers/1001?show=uncovered", 20 },
            { "", 20 },
            { "queue", 20 },
            { "triage", 20 },
            { "tickets", 20 },
            { "tickets?status=closed", 20 },
            { "tickets/new", 20 },
            { "customers", 20 },
            { "customers/1001/settlement", 20 },
            { "delivery", 20 },
            { "escalations", 20 },
            { "escalations/1", 20 },
            { "sales", 20 },
            { "reports", 20 },
            { "reports/1", 20 },
            { "replies", 20 },
            { "packages", 20 },
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
