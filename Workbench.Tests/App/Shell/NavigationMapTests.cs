using System.Security.Claims;
using FluentAssertions;
using Workbench.App.Shell.Navigation;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class NavigationMapTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?person=3", "")]
    [InlineData("my-work", "")]
    [InlineData("queue", "queue")]
    [InlineData("Queue/?size=Small", "queue")]
    [InlineData("queues", null)]
    [InlineData("customers/7#cards", "customers")]
    [InlineData("tickets", "tickets")]
    [InlineData("tickets/new", "tickets/new")]
    [InlineData("tickets/new?id=1", "tickets/new")]
    [InlineData("tickets/412", null)]
    [InlineData("account/password", null)]
    public void One_entry_at_most_is_the_current_page(string address, string? href) =>
        NavigationMap
            .All.Where(entry => NavigationMap.IsAt(entry, address))
            .Select(entry => entry.Href)
            .Should()
            .Equal(href is null ? [] : [href]);

    [Theory]
    [InlineData(Roles.Sales, "sales")]
    [InlineData(Roles.Sales | Roles.TeamLead, "sales")]
    [InlineData(Roles.Sales | Roles.Technician, "")]
    [InlineData(Roles.Technician, "")]
    [InlineData(Roles.TeamLead, "")]
    [InlineData(Roles.Administrator, "")]
    public void Sales_start_on_the_sales_desk(Roles roles, string startPage)
    {
        NavigationMap.StartPageFor(roles).Should().Be(startPage);

        var entries = NavigationMap.For(SignedIn(roles));

        entries
            .Should()
            .ContainSingle(e => e.Keys[0] == "g m")
            .Which.Href.Should()
            .Be(startPage.Length > 0 ? "my-work" : "");
    }

    private static ClaimsPrincipal SignedIn(Roles roles) =>
        new(
            new ClaimsIdentity(
                Enum.GetValues<Roles>()
                    .Where(role => role != Roles.None && roles.HasFlag(role))
                    .Select(role => new Claim(ClaimTypes.Role, role.ToString())),
                "test"
            )
        );
}
