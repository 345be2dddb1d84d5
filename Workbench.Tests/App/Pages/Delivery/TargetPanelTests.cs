using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

[Rule("D1")]
public sealed class TargetPanelTests : PageTestContext
{
    [Fact]
    public async Task An_open_ticket_shows_both_ages_and_its_target_two_weeks_later()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        Host.Clock.Advance(TimeSpan.FromDays(8));

        var terms = (await PanelAsync(number)).Terms();

        terms["Submitted"].Should().Be("2026-11-02 09:00");
        terms["Age"].Should().Be("8 d");
        terms["Counted age"].Should().Be("8 d");
        terms["Deliver by"].Should().Be("2026-11-16 09:00");
        terms["Target"].Should().Be("due 16 Nov");
        terms["Status"].Should().Be("In the queue");
        terms.Should().NotContainKey("Technician");
    }

    [Fact]
    public async Task A_delivered_ticket_shows_when_and_no_target_any_more()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            estimate: 40
        );
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.DeliverAsync(anna, number);

        var terms = (await PanelAsync(number)).Terms();

        terms["Delivered"].Should().Be("2026-11-03 09:00");
        terms.Should().NotContainKeys("Deliver by", "Target", "Age");
        terms["Estimate"].Should().Be("40 min");
        terms["Technician"].Should().Be("Anna");
    }

    [Fact]
    [Rule("K9")]
    public async Task A_reopened_ticket_says_from_when_its_days_are_counted()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        Host.Clock.Advance(TimeSpan.FromDays(3));
        await Host.DeliverAsync(anna, number);
        Host.Clock.Advance(TimeSpan.FromDays(5));
        (
            await Host.Get<ReopenTicket>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new("It broke again", true, SizeClass.Small, null),
                    default
                )
        ).ShouldSucceed();

        var terms = (await PanelAsync(number)).Terms();

        terms["Submitted"].Should().Be("2026-11-02 09:00");
        terms["Reopened"].Should().Be("2026-11-10 09:00");
        terms["Since reopening"].Should().Be("0 d");
        terms.Should().NotContainKey("Age");
    }

    private async Task<IRenderedComponent<TargetPanel>> PanelAsync(int number)
    {
        var view = await ViewAsync(number);
        return RenderPage<TargetPanel>(p => p.Add(v => v.View, view));
    }
}
