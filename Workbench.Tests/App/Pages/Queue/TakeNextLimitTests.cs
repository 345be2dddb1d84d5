using Bunit;
using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Queue;

[Rule("K11")]
public sealed class TakeNextLimitTests : PageTestContext
{
    protected override int MaxStartedTickets => 1;

    [Fact]
    public async Task At_the_limit_a_reason_is_required_and_then_one_more_is_started()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateStartedTicketAsync(anna, customer);
        var number = await Host.CreateQueuedTicketAsync(customer);
        var next = await Host.Get<QueuePageQuery>().FindNextAsync(anna, default);
        var bar = RenderPage<TakeNextPanel>(p => p.Add(b => b.Next, next));
        bar.Has("#why-one-more").Should().BeFalse();

        await bar.Find("[data-testid=take-next]").ClickAsync(new());

        bar.AlertText()
            .Should()
            .StartWith("You already have the maximum number of started tickets (1).");
        await bar.Find("#why-one-more")
            .InputAsync(new() { Value = "The other one waits for parts" });
        await bar.Find("[data-testid=take-next]").ClickAsync(new());
        Address.Should().Be($"tickets/{number}");
    }

    [Fact]
    public async Task With_nothing_to_take_no_reason_is_asked_for()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var next = await Host.Get<QueuePageQuery>().FindNextAsync(anna, default);
        var bar = RenderPage<TakeNextPanel>(p => p.Add(b => b.Next, next));

        await bar.InvokeAsync(() => Keys.PressAsync("n"));

        bar.Has("#why-one-more").Should().BeFalse();
        bar.AlertText().Should().BeNull();
        Snackbars.Select(s => s.Text).Should().Equal("No ticket in the queue can be started now.");
    }
}
