using Bunit;
using FluentAssertions;
using Workbench.App.Features.Queue;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Queue;

public sealed class QueueBadgeTests : PageTestContext
{
    [Fact]
    public async Task It_counts_queued_tickets_live_and_is_hidden_at_zero()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var badge = RenderPage<QueueBadge>();
        badge.Markup.Trim().Should().BeEmpty();

        await Host.CreateQueuedTicketAsync(customer);
        badge.WaitForAssertion(() => badge.VisibleText().Should().Be("1"));

        AdvanceOneSecond();
        await Host.TakeNextAsync(anna);
        badge.WaitForAssertion(() => badge.Markup.Trim().Should().BeEmpty());
    }
}
