using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage;
using Workbench.App.Live;
using Workbench.App.Shell.Layout;
using Workbench.Domain;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests what open pages cost, where it would grow with their number or from one version to the next.</summary>
public sealed class OpenPagesTests : PageTestContext
{
    [Fact]
    public async Task A_change_runs_as_many_statements_for_many_open_pages_as_for_one()
    {
        var customer = await Host.CreateCustomerAsync();
        for (var i = 0; i < 8; i++)
        {
            await Host.CreateQueuedTicketAsync(customer);
        }

        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        await OpenPagesAsync(1);
        await CountStatementsAsync(bo);
        var ofOne = await CountStatementsAsync(bo);

        await OpenPagesAsync(15);
        var ofMany = await CountStatementsAsync(bo);

        ofMany.Should().Be(ofOne);
    }

    /// <summary>A component costs an open page 1.7 KB on the server (docs/benchmarks.md).</summary>
    [Theory]
    [InlineData(typeof(QueuePage), 60)]
    [InlineData(typeof(MyWorkPage), 60)]
    public async Task An_open_page_has_no_more_components_than_its_budget(Type page, int budget)
    {
        ComponentFactories.Clear();
        SetRendererInfo(new("Server", isInteractive: true));
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        for (var i = 0; i < 5; i++)
        {
            await Host.CreateQueuedTicketAsync(customer);
        }

        await Host.TakeNextAsync(anna);

        var layout = RenderPage<MainLayout>(p => p.Add(l => l.Body, BodyOf(page)));

        layout.WaitForAssertion(() => layout.Has("tbody tr").Should().BeTrue());
        var components = layout.FindComponents<IComponent>();
        components
            .Should()
            .HaveCountLessThanOrEqualTo(
                budget,
                string.Join(
                    ", ",
                    components
                        .GroupBy(c => c.Instance.GetType())
                        .OrderByDescending(g => g.Count())
                        .Select(g => $"{g.Count()} {g.Key.Name}")
                )
            );
    }

    private static RenderFragment BodyOf(Type page) =>
        builder =>
        {
            builder.OpenComponent(0, page);
            builder.CloseComponent();
        };

    /// <summary>Opens what the queue, My work and delivery consist of, each for a person of its own.</summary>
    private async Task OpenPagesAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await SignInAsync($"T{Guid.NewGuid():N}", Roles.Technician | Roles.TeamLead);
            RenderPage<QueuePage>();
            RenderPage<MyWorkPage>();
            RenderPage<MyWorkDeliveryPanel>();
            RenderPage<DeliveryPage>();
            RenderPage<NotificationBell>();
            RenderPage<QueueBadge>();
            RenderPage<TriageBadge>();
            RenderPage<EscalationsBadge>();
            RenderPage<TimerIndicator>();
        }
    }

    /// <summary>Takes a ticket and counts the statements until every page shows it.</summary>
    private async Task<int> CountStatementsAsync(Actor technician)
    {
        await WaitUntilIdleAsync();
        AdvanceOneSecond();
        await WaitUntilIdleAsync();
        await using var db = Host.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await Host.TakeNextAsync(technician);
        await WaitUntilIdleAsync();
        return recorder.Statements.Count;
    }

    private async Task WaitUntilIdleAsync()
    {
        while (!Host.Get<RefreshScheduler>().IsIdle)
        {
            await Task.Delay(1);
        }
    }
}
