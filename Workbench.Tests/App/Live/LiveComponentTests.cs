using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

public sealed class LiveComponentTests : PageTestContext
{
    private static readonly Change Ticket = new(ChangeTopic.Ticket, 1);

    [Fact]
    public async Task It_reads_once_and_subscribes_once()
    {
        var component = await RenderComponentAsync();

        component.Instance.ReadCount.Should().Be(1);
        Feed.SubscriberCount.Should().Be(1);
        component.Render();
        component.Instance.ReadCount.Should().Be(1, "rendering again doesn't read");
        Feed.SubscriberCount.Should().Be(1);
    }

    [Fact]
    public async Task It_refreshes_at_its_interval_until_it_is_disposed()
    {
        await SignInAsync("Anna", Roles.Technician);
        var component = RenderPage<TestLiveComponent>(w =>
            w.Add(p => p.Period, TimeSpan.FromMinutes(1))
        );
        var testLiveComponent = component.Instance;
        Host.Clock.Advance(TimeSpan.FromSeconds(59));
        await WaitUntilQuietAsync(component);
        testLiveComponent.ReadCount.Should().Be(1);

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await WaitUntilQuietAsync(component);
        testLiveComponent.ReadCount.Should().Be(2);

        await DisposeComponentsAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(3));
        testLiveComponent.ReadCount.Should().Be(2);
    }

    [Fact]
    public async Task After_disposal_it_unsubscribes_and_cancels_its_calls()
    {
        var testLiveComponent = (await RenderComponentAsync()).Instance;
        var token = testLiveComponent.Token;

        await DisposeComponentsAsync();

        Feed.SubscriberCount.Should().Be(0);
        token.IsCancellationRequested.Should().BeTrue();
        testLiveComponent.IsDisposed.Should().BeTrue();
        Feed.PublishLocally([Ticket]);
        Host.Clock.Advance(TimeSpan.FromSeconds(2));
        testLiveComponent.ReadCount.Should().Be(1);
    }

    [Fact]
    public async Task Disposal_between_two_changes_ends_without_an_error()
    {
        var component = await RenderComponentAsync();
        var testLiveComponent = component.Instance;
        await PublishAsync(component, 1);
        Feed.PublishLocally([Ticket]);

        await DisposeComponentsAsync();
        Host.Clock.Advance(TimeSpan.FromSeconds(2));

        testLiveComponent.ReadCount.Should().Be(2);
        Renderer.UnhandledException.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task The_first_change_is_shown_at_once()
    {
        var component = await RenderComponentAsync();
        var before = component.Instance.RenderCount;

        await PublishAsync(component, 1);

        component.Instance.RenderCount.Should().Be(before + 1, "no time has passed");
        component.Instance.ReadCount.Should().Be(2);
    }

    [Fact]
    public async Task Further_changes_are_shown_together_after_half_a_second()
    {
        var component = await RenderComponentAsync();
        await PublishAsync(component, 1);
        component.Instance.ReadCount.Should().Be(2);

        await PublishAsync(component, 100);
        Host.Clock.Advance(TimeSpan.FromMilliseconds(499));
        await WaitUntilQuietAsync(component);
        component.Instance.ReadCount.Should().Be(2, "half a second is not over");

        Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        component.WaitForAssertion(() => component.Instance.ReadCount.Should().Be(3));
    }

    [Fact]
    public async Task A_steady_stream_of_changes_is_read_twice_a_second_including_the_last_one()
    {
        var component = await RenderComponentAsync();

        for (var tick = 0; tick < 100; tick++)
        {
            await PublishAsync(component, 1);
            Host.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await WaitUntilQuietAsync(component);
        }

        // The test's clock stands still during a read, so that five seconds contain ten intervals and the first read.
        component.Instance.ReadCount.Should().BeInRange(9, 12);
        var before = component.Instance.ReadCount;
        await PublishAsync(component, 1);
        Host.Clock.Advance(TimeSpan.FromMilliseconds(500));
        component.WaitForAssertion(() =>
            component.Instance.ReadCount.Should().BeGreaterThan(before)
        );
    }

    [Fact]
    public async Task After_a_pause_a_change_is_shown_at_once_again()
    {
        var component = await RenderComponentAsync();
        await PublishAsync(component, 1);
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await WaitUntilQuietAsync(component);
        component.Instance.ReadCount.Should().Be(2, "nothing new came");

        await PublishAsync(component, 1);

        component.WaitForAssertion(() => component.Instance.ReadCount.Should().Be(3));
    }

    [Fact]
    public async Task An_unrelated_change_is_ignored()
    {
        var component = await RenderComponentAsync();

        Feed.PublishLocally([new(ChangeTopic.Person, 1), new(ChangeTopic.Timer, 1)]);
        await WaitUntilQuietAsync(component);

        component.Instance.ReadCount.Should().Be(1);
    }

    [Fact]
    public async Task Publishing_does_not_wait_for_a_slow_page()
    {
        var slow = new TaskCompletionSource();
        var component = await RenderComponentAsync();
        component.Render(p => p.Add(w => w.OnRead, ct => slow.Task.WaitAsync(ct)));

        Feed.PublishLocally([Ticket]);
        Feed.PublishLocally([Ticket]);

        SpinWait
            .SpinUntil(() => component.Instance.ReadCount == 2, DefaultWaitTimeout)
            .Should()
            .BeTrue();
        slow.SetResult();
    }

    [Fact]
    public async Task A_failed_read_is_shown_as_an_error_of_the_page()
    {
        await SignInAsync("Anna", Roles.Technician);
        var fails = false;
        var boundary = RenderPage<ErrorBoundary>(p =>
            p.AddChildContent<TestLiveComponent>(w =>
                    w.Add(
                        x => x.OnRead,
                        _ =>
                            fails
                                ? throw new InvalidOperationException("Broken")
                                : Task.CompletedTask
                    )
                )
                .Add(b => b.ErrorContent, e => $"<p id=\"broken\">{e.Message}</p>")
        );
        fails = true;

        Feed.PublishLocally([Ticket]);

        boundary.WaitForAssertion(() => boundary.Find("#broken").TextContent.Should().Be("Broken"));
        Feed.SubscriberCount.Should().Be(0, "a failed component is disposed");
    }

    [Fact]
    public async Task Every_live_page_unsubscribes_when_disposed()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        RenderPage<QueuePage>();
        RenderPage<QueueBadge>();
        RenderPage<MyWorkPage>();
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        RenderPage<EscalationsPage>();
        RenderPage<EscalationsBadge>();
        RenderPage<EscalationPage>(p => p.Add(e => e.No, 1));
        RenderPage<DeliveryPage>();
        RenderPage<ReportsPage>();
        RenderPage<ReportPage>(p => p.Add(r => r.No, 1));
        Feed.SubscriberCount.Should()
            .Be(
                30,
                "My work brings take next, a forgotten timer, an overdue run of resets, who is away, the morning brief and what each role looks at, the queue who is away, a ticket its two on funding, its files, its conversation, its relations, its merged tickets, its watchers, its forecast, whether its technician is away and who else is there, and delivery its busy periods and whether its technician is away"
            );

        await DisposeComponentsAsync();

        Feed.SubscriberCount.Should().Be(0);
        Keys.Active.Should().BeEmpty();
    }

    private async Task<IRenderedComponent<TestLiveComponent>> RenderComponentAsync()
    {
        await SignInAsync("Anna", Roles.Technician);
        return RenderPage<TestLiveComponent>();
    }

    private async Task PublishAsync(IRenderedComponent<TestLiveComponent> component, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Feed.PublishLocally([Ticket]);
        }

        await WaitUntilQuietAsync(component);
    }

    /// <summary>Waits until the renderer has processed everything queued before this call.</summary>
    private async Task WaitUntilQuietAsync(IRenderedComponent<TestLiveComponent> component)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await WaitUntilRefreshedAsync();
            await component.InvokeAsync(() => { });
        }
    }
}
