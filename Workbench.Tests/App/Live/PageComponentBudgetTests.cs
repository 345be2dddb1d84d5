using System.Reflection;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Layout;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>
/// Tests how many components every page consists of, with everything around it, for somebody with all roles. A component costs an
/// open page 1.7 KB on the server (docs/benchmarks.md).
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
        "ImportPage",
        "NotFoundPage",
        "OfferPage",
        "PasswordPage",
        "PeoplePage",
        "SetupPage",
        "SignInPage",
        "SignOutPage",
    ];

    public static TheoryData<string, int> Budgets =>
        new()
        {
            { "tickets/1", 137 },
            { "tickets/2", 120 },
            { "tickets/3", 124 },
            { "customers/1001", 72 },
            { "customers/1001?show=ledger", 71 },
            { "customers/1001?show=contacts", 68 },
            { "customers/1001?show=notes", 63 },
            { "customers/1001?show=told", 62 },
            { "customers/1001/statement", 41 },
            { "customers/1001?show=cards", 73 },
            { "customers/1001?show=agreement", 82 },
            { "customers/1001?show=tickets", 61 },
            { "customers/1001?show=uncovered", 65 },
            { "", 62 },
            { "queue", 47 },
            { "triage", 58 },
            { "tickets", 40 },
            { "tickets?status=closed", 40 },
            { "tickets/new", 65 },
            { "search", 40 },
            { "search?q=banner", 47 },
            { "search?q=banner&status=queued", 44 },
            { "customers", 43 },
            { "customers/1001/settlement", 39 },
            { "delivery", 120 },
            { "delivery?period=year&size=small", 120 },
            { "delivery?submitted=all", 50 },
            { "delivery/forecast", 60 },
            { "absences", 51 },
            { "absences/import", 40 },
            { "absences/hand-over/1", 39 },
            { "escalations", 42 },
            { "escalations/1", 76 },
            { "sales", 43 },
            { "reports", 39 },
            { "reports/1", 49 },
            { "replies", 40 },
            { "packages", 39 },
            { "billing", 45 },
            { "resets", 39 },
            { "settings", 41 },
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
