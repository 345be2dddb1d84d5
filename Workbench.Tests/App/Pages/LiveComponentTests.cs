using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Features.Delivery;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Card;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages;

public sealed class LiveComponentTests : PageContext
{
    private static readonly Change Ticket = new(ChangeTopic.Ticket, 1);

    [Fact]
    public async Task It_reads_once_and_listens_once()
    {
        var watcher = await WatcherAsync();

        watcher.Instance.Readings.Should().Be(1);
        Feed.SubscriberCount.Should().Be(1);
        watcher.Render();
        watcher.Instance.Readings.Should().Be(1, "being rendered is no reason to read");
        Feed.SubscriberCount.Should().Be(1);
    }

    [Fact]
    public async Task Where_time_alone_changes_what_is_shown_it_reads_anew_in_time_and_not_once_it_is_left()
    {
        await SignInAsync("Anna", Roles.Technician);
        var shown = Show<Watcher>(w => w.Add(p => p.Period, TimeSpan.FromMinutes(1)));
        var watcher = shown.Instance;
        Host.Clock.Advance(TimeSpan.FromSeconds(59));
        await SettleAsync(shown);
        watcher.Readings.Should().Be(1);

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SettleAsync(shown);
        watcher.Readings.Should().Be(2);

        await DisposeComponentsAsync();
        Host.Clock.Advance(TimeSpan.FromMinutes(3));
        watcher.Readings.Should().Be(2);
    }

    [Fact]
    public async Task Once_left_it_listens_no_longer_and_its_calls_end()
    {
        var watcher = (await WatcherAsync()).Instance;
        var token = watcher.Token;

        await DisposeComponentsAsync();

        Feed.SubscriberCount.Should().Be(0);
        token.IsCancellationRequested.Should().BeTrue();
        watcher.HasLeft.Should().BeTrue();
        Feed.PublishLocally([Ticket]);
        Host.Clock.Advance(TimeSpan.FromSeconds(2));
        watcher.Readings.Should().Be(1);
    }

    [Fact]
    public async Task Left_between_two_changes_it_ends_quietly()
    {
        var watcher = (await WatcherAsync()).Instance;
        Feed.PublishLocally([Ticket]);
        Feed.PublishLocally([Ticket]);

        await DisposeComponentsAsync();
        Host.Clock.Advance(TimeSpan.FromSeconds(2));

        watcher.Readings.Should().Be(2);
        Renderer.UnhandledException.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task The_first_change_shows_at_once()
    {
        var watcher = await WatcherAsync();
        var before = watcher.Instance.Renderings;

        Feed.PublishLocally([Ticket]);

        watcher.WaitForAssertion(() => watcher.Instance.Renderings.Should().Be(before + 1));
        watcher.Instance.Readings.Should().Be(2);
    }

    [Fact]
    public async Task Further_changes_show_together_after_half_a_second()
    {
        var watcher = await WatcherAsync();
        await TellAsync(watcher, 1);
        watcher.Instance.Readings.Should().Be(2);

        await TellAsync(watcher, 100);
        Host.Clock.Advance(TimeSpan.FromMilliseconds(499));
        await SettleAsync(watcher);
        watcher.Instance.Readings.Should().Be(2, "half a second is not over");

        Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        watcher.WaitForAssertion(() => watcher.Instance.Readings.Should().Be(3));
    }

    [Fact]
    public async Task A_steady_stream_of_changes_is_read_twice_a_second_and_the_last_one_is_not_missed()
    {
        var watcher = await WatcherAsync();

        for (var tick = 0; tick < 100; tick++)
        {
            await TellAsync(watcher, 1);
            Host.Clock.Advance(TimeSpan.FromMilliseconds(50));
            await SettleAsync(watcher);
        }

        // The clock stood still while a reading went on, so that five seconds hold ten pauses and the first reading.
        watcher.Instance.Readings.Should().BeInRange(9, 12);
        var before = watcher.Instance.Readings;
        await TellAsync(watcher, 1);
        Host.Clock.Advance(TimeSpan.FromMilliseconds(500));
        watcher.WaitForAssertion(() => watcher.Instance.Readings.Should().BeGreaterThan(before));
    }

    [Fact]
    public async Task After_a_pause_without_news_a_change_shows_at_once_again()
    {
        var watcher = await WatcherAsync();
        await TellAsync(watcher, 1);
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SettleAsync(watcher);
        watcher.Instance.Readings.Should().Be(2, "nothing new came");

        await TellAsync(watcher, 1);

        watcher.WaitForAssertion(() => watcher.Instance.Readings.Should().Be(3));
    }

    [Fact]
    public async Task What_does_not_concern_it_is_not_read()
    {
        var watcher = await WatcherAsync();

        Feed.PublishLocally([new(ChangeTopic.Person, 1), new(ChangeTopic.Timer, 1)]);
        await SettleAsync(watcher);

        watcher.Instance.Readings.Should().Be(1);
    }

    [Fact]
    public async Task Whoever_tells_does_not_wait_for_a_slow_page()
    {
        var slow = new TaskCompletionSource();
        var watcher = await WatcherAsync();
        watcher.Render(p => p.Add(w => w.Reading, ct => slow.Task.WaitAsync(ct)));

        Feed.PublishLocally([Ticket]);
        Feed.PublishLocally([Ticket]);

        watcher.WaitForAssertion(() => watcher.Instance.Readings.Should().Be(2));
        slow.SetResult();
    }

    [Fact]
    public async Task A_reading_that_fails_is_shown_as_an_error_of_the_page()
    {
        await SignInAsync("Anna", Roles.Technician);
        var fails = false;
        var boundary = Show<ErrorBoundary>(p =>
            p.AddChildContent<Watcher>(w =>
                    w.Add(
                        x => x.Reading,
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
        Feed.SubscriberCount.Should().Be(0, "what broke is gone");
    }

    [Fact]
    public async Task Every_live_page_leaves_nothing_behind()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        Show<QueuePage>();
        Show<QueueBadge>();
        Show<MyWorkPage>();
        Show<TicketPage>(p => p.Add(t => t.Number, number));
        Show<EscalationsPage>();
        Show<EscalationsBadge>();
        Show<EscalationPage>(p => p.Add(e => e.No, 1));
        Show<DeliveryPage>();
        Show<ReportsPage>();
        Show<ReportPage>(p => p.Add(r => r.No, 1));
        Feed.SubscriberCount.Should()
            .Be(
                19,
                "My work brings take next, a forgotten timer and what each role looks at, and a ticket its two on funding, its files, its conversation and who else is there"
            );

        await DisposeComponentsAsync();

        Feed.SubscriberCount.Should().Be(0);
        Keys.Active.Should().BeEmpty();
    }

    private async Task<IRenderedComponent<Watcher>> WatcherAsync()
    {
        await SignInAsync("Anna", Roles.Technician);
        return Show<Watcher>();
    }

    private async Task TellAsync(IRenderedComponent<Watcher> watcher, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Feed.PublishLocally([Ticket]);
        }

        await SettleAsync(watcher);
    }

    /// <summary>What was sent to the page's own queue has been done once this has had its turn in it.</summary>
    private static async Task SettleAsync(IRenderedComponent<Watcher> watcher)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await watcher.InvokeAsync(() => { });
        }
    }
}
