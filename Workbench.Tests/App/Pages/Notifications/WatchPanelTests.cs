using Bunit;
using FluentAssertions;
using Workbench.App.Features.Notifications.Watching;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Notifications;

public sealed class WatchPanelTests : PageTestContext
{
    [Fact]
    public async Task A_ticket_is_watched_until_the_button_is_pressed_again()
    {
        await SignInAsync("Anna", Roles.Technician);
        var (panel, number) = await PanelAsync();
        panel.Find("button").GetAttribute("aria-pressed").Should().Be("false");

        await panel.Find("button").ClickAsync(new());

        panel.Find("button").GetAttribute("aria-pressed").Should().Be("true");
        panel.Find("button").VisibleText().Should().Be("Stop watching");
        panel.Find("p").VisibleText().Should().Be("Watched by Anna");
        (await WatchersAsync(number)).Should().Equal("Anna");

        await panel.Find("button").ClickAsync(new());

        panel.VisibleText().Should().Be("Watch ticket");
        (await WatchersAsync(number)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_colleague_who_watches_appears_live_and_does_not_press_ones_own_button()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Sales);
        var (panel, number) = await PanelAsync();

        (
            await Host.Get<WatchTicket>()
                .RunAsync(bo, new(number, null, Guid.NewGuid()), watches: true, default)
        ).ShouldSucceed();

        panel.WaitForAssertion(() => panel.Find("p").VisibleText().Should().Be("Watched by Bo"));
        panel.Find("button").GetAttribute("aria-pressed").Should().Be("false");
    }

    private async Task<(IRenderedComponent<WatchPanel> Panel, int Number)> PanelAsync()
    {
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var ticket = await Host.LoadTicketAsync(number);
        return (RenderPage<WatchPanel>(p => p.Add(w => w.Ticket, ticket)), number);
    }

    private async Task<IEnumerable<string>> WatchersAsync(int number)
    {
        var anybody = await Host.CreatePersonAsync("Reader", Roles.TeamLead);
        return (await Host.Get<WatchQuery>().RunAsync(anybody, number, default)).Select(w =>
            w.Name
        );
    }
}
