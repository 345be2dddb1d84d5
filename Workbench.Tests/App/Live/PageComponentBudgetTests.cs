using System.Reflection;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Layout;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Tests how many components every page consists of, with everything around it, for somebody with all roles. A component costs an
/// open page 1.7 KB on the server (docs/benchmarks.md). A budget is what the page uses here, and at most two more.
/// </summary>
public sealed class PageComponentBudgetTests : OpenedPage
{
    /// <summary>
    /// Pages without a circuit, and those that show no data; the offer is a letter to print. Few people open the pages of people and
    /// of imports.
    /// </summary>
    private static readonly string[] WithoutBudget =
    [
        "AccessDeniedPage",
        "AccountAccessDeniedPage",
        "ChangePasswordPage",
        "ImportPage",
        "NotFoundPage",
        "OfferPage",
        "PasswordPage",
        "PeoplePage",
        "SetupPage",
        "SignInPage",
        "SignOutPage",
        "TwoFactorPage",
    ];

    public static TheoryData<string, int> Budgets =>
        new()
        {
            { "tickets/1", 139 },
            { "tickets/2", 122 },
            { "tickets/3", 127 },
            { "customers/1001", 74 },
            { "customers/1001?show=ledger", 73 },
            { "customers/1001?show=contacts", 70 },
            { "customers/1001?show=notes", 65 },
            { "customers/1001?show=told", 64 },
            { "customers/1001/statement", 43 },
            { "customers/1001?show=cards", 75 },
            { "customers/1001?show=agreement", 84 },
            { "customers/1001?show=tickets", 63 },
            { "customers/1001?show=uncovered", 67 },
            { "", 68 },
            { "queue", 53 },
            { "triage", 60 },
            { "tickets", 42 },
            { "tickets?status=closed", 42 },
            { "tickets/new", 67 },
            { "search", 42 },
            { "search?q=banner", 49 },
            { "search?q=banner&status=queued", 46 },
            { "customers", 45 },
            { "customers/1001/settlement", 43 },
            { "delivery", 93 },
            { "delivery?period=year&size=small", 93 },
            { "delivery?submitted=all", 52 },
            { "delivery/forecast", 44 },
            { "delivery/report", 43 },
            { "decisions", 40 },
            { "account", 40 },
            { "audit", 44 },
            { "alerts", 40 },
            { "absences", 53 },
            { "absences/import", 42 },
            { "absences/hand-over/1", 41 },
            { "escalations", 44 },
            { "escalations/1", 78 },
            { "sales", 51 },
            { "reports", 41 },
            { "reports/1", 51 },
            { "replies", 42 },
            { "packages", 41 },
            { "billing", 49 },
            { "resets", 41 },
            { "settings", 43 },
        };

    [Fact]
    public void Every_page_has_a_budget()
    {
        Budgets
            .Select(b => b.Data.Item1)
            .Should()
            .BeEquivalentTo(PageStatementBudgetTests.Addresses);
        var opened = PageStatementBudgetTests.Addresses.Select(TypeOf).ToHashSet();
        typeof(MainLayout)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttributes<RouteAttribute>().Any() && !opened.Contains(t))
            .Select(t => t.Name)
            .Should()
            .BeEquivalentTo(WithoutBudget);
    }

    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task An_open_page_has_no_more_components_than_its_budget(
        string address,
        int budget
    )
    {
        await PrepareAsync();

        await OpenAsync(address);

        Components
            .Should()
            .HaveCountLessThanOrEqualTo(
                budget,
                string.Join(
                    ", ",
                    Components
                        .GroupBy(c => c)
                        .OrderByDescending(g => g.Count())
                        .Select(g => $"{g.Count()} {g.Key.Name}")
                )
            );
    }
}
