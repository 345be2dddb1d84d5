using Bunit;
using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages;

[Rule("K11")]
public sealed class TakeNextLimitTests : PageTestContext
{
    protected override int MaxStartedTickets => 1;

    [Fact]
    public async Task Who_has_as_many_as_may_be_is_asked_why_and_then_gets_one_more()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateStartedTicketAsync(anna, customer);
        var number = await Host.CreateQueuedTicketAsync(customer);
        var queue = await Host.Get<QueueQuery>().RunAsync(anna, default);
        var bar = RenderPage<TakeNextPanel>(p => p.Add(b => b.Queue, queue));
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
}
