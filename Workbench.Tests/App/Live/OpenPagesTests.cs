using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage;
using Workbench.Domain;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests what open pages cost, where it would grow with their number.</summary>
public sealed class OpenPagesTests : PageTestContext
{
    [Fact]
    public async Task A_change_runs_as_many_statements_for_sixteen_pages_as_for_one()
    {
        var customer = await Host.CreateCustomerAsync();
        for (var i = 0; i < 8; i++)
        {
            await Host.CreateQueuedTicketAsync(customer);
        }

        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        await OpenPagesAsync(1);
        await StatementsAsync(bo);
        var ofOne = await StatementsAsync(bo);

        await OpenPagesAsync(15);
        await StatementsAsync(bo);
        var ofMany = await StatementsAsync(bo);

        ofMany.Should().BeEquivalentTo(ofOne, "16 pages of each kind are open");
    }

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

    /// <summary>Takes a ticket and returns the statements until every page shows it.</summary>
    private async Task<IReadOnlyList<string>> StatementsAsync(Actor technician)
    {
        await WaitUntilRefreshedAsync();
        AdvanceOneSecond();
        await WaitUntilRefreshedAsync();
        await using var db = Host.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await Host.TakeNextAsync(technician);
        await WaitUntilRefreshedAsync();
        return [.. recorder.Statements.Select(s => s.Text)];
    }
}
