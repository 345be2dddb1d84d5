using FluentAssertions;
using Workbench.App.Shell.Navigation;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class NavigationMapTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?person=3", "")]
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
}
