using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Notifications;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage;
using Workbench.App.Live;
using Workbench.Domain;
using Workbench.Tests.Pages;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Live;

/// <summary>Tests what open pages cost, where it would grow with their number.</summary>
public sealed class OpenPagesTests : PageTestContext
{
    [Fact]
    public async Task A_change_runs_as_many_statements_for_many_open_pages_as_for_one()
    {
        var customer = await Host.CreateCustomerAsync();
        for (var i = 0; i < 12; i++)
        {
            await Host.CreateQueuedTicketAsync(customer);
        }

        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var cilla = await Host.CreatePersonAsync("Cilla", Roles.Technician);
        var dan = await Host.CreatePersonAsync("Dan", Roles.Technician);
        var eva = await Host.CreatePersonAsync("Eva", Roles.Technician);
        await OpenPagesAsync(1);
        await StatementsAsync(bo);
        var ofOne = await FewestStatementsAsync(bo, cilla);

        await OpenPagesAsync(15);
        var ofMany = await FewestStatementsAsync(dan, eva);

        ofMany.Should().HaveCount(ofOne.Count, string.Join('\n', ofOne));
    }

    /// <summary>What is read again after some seconds, whether or not something changed, is part of some counts only.</summary>
    private async Task<IReadOnlyList<string>> FewestStatementsAsync(params Actor[] technicians)
    {
        var counted = new List<IReadOnlyList<string>>();
        foreach (var technician in technicians)
        {
            counted.Add(await StatementsAsync(technician));
            counted.Add(await StatementsAsync(technician));
        }

        return counted.MinBy(c => c.Count)!;
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
        await WaitUntilIdleAsync();
        AdvanceOneSecond();
        await WaitUntilIdleAsync();
        await using var db = Host.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await Host.TakeNextAsync(technician);
        await WaitUntilIdleAsync();
        return [.. recorder.Statements.Select(s => s.Text)];
    }

    private async Task WaitUntilIdleAsync()
    {
        while (!Host.Get<RefreshScheduler>().IsIdle)
        {
            await Task.Delay(1);
        }
    }
}
