using Bunit;
using FluentAssertions;
using MudBlazor;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Queue;

[Rule("K4")]
public sealed class PriorityPanelTests : PageTestContext
{
    [Fact]
    public async Task A_team_lead_gives_a_ticket_priority_with_a_reason_and_removes_it()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        var number = await Host.CreateQueuedTicketAsync(customer);
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        page.VisibleText().Should().Contain("Place 2 in the queue.");

        await page.Find("[data-testid=front]").ClickAsync(new());
        await SubmitAsync(page);
        page.AlertText().Should().StartWith("The reason is missing.");
        await page.Find("#front-reason").InputAsync("The campaign starts on Friday");
        await SubmitAsync(page);

        page.WaitForAssertion(() =>
            page.Find(".priority-reason").VisibleText().Should().Be("The campaign starts on Friday")
        );
        page.VisibleText()
            .Should()
            .Contain("Place 1 in the queue.")
            .And.Contain("Moved to the front by Per, 2026-11-03 09:00");
        (await OrderAsync()).Should().Equal(number, first);

        AdvanceOneSecond();
        await page.Find("[data-testid=front-undo]").ClickAsync(new());
        page.WaitForAssertion(() => page.Has("[data-testid=front]").Should().BeTrue());
        (await OrderAsync()).Should().Equal(first, number);
        Snackbars
            .Should()
            .Equal(
                ($"#{number} is now first in the queue.", Severity.Success),
                ($"#{number} is back in its original place.", Severity.Success)
            );
    }

    [Fact]
    public async Task Other_roles_see_who_gave_priority_and_why()
    {
        var per = await Host.CreatePersonAsync("Per", Roles.TeamLead);
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateQueuedTicketAsync(customer);
        (await RenderPanelAsync(number)).Markup.Trim().Should().BeEmpty();
        await MoveToFrontAsync(per, number, "First reason");
        await MoveToFrontAsync(per, number, "Second reason");

        // A second change with a reason that keeps the ticket in the queue: it is bundled with a new ticket in triage.
        var other = await Host.CreateQueuedTicketAsync(customer, size: null);
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Small) with
        {
            BundledWith = [number],
            Reason = "The same page",
        };
        var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            other,
            null,
            Guid.NewGuid()
        );
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Host.Get<TriageTicket>().RunAsync(per, target, input, default)).ShouldSucceed();

        var panel = await RenderPanelAsync(number);

        panel.Find(".priority-reason").VisibleText().Should().Be("Second reason");
        panel.Has("button").Should().BeFalse();
    }

    [Fact]
    public async Task The_panel_is_hidden_for_a_ticket_that_is_not_queued()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        await MoveToFrontAsync(per, number, "First");
        await Host.TakeNextAsync(per);

        (await RenderPanelAsync(number)).Markup.Trim().Should().BeEmpty();
    }

    private static Task SubmitAsync(IRenderedComponent<TicketPage> page) =>
        page.Find("form:has(#front-reason)").SubmitAsync();

    private async Task MoveToFrontAsync(Actor who, int number, string reason)
    {
        var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            number,
            null,
            Guid.NewGuid()
        );
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Host.Get<MoveToFront>().RunAsync(who, target, reason, default)).ShouldSucceed();
    }

    private async Task<IReadOnlyList<int>> OrderAsync() =>
        [
            .. (await Host.Get<QueueQuery>().RunAsync(CurrentActor, default)).Rows.Select(r =>
                r.Number
            ),
        ];

    private async Task<IRenderedComponent<PriorityPanel>> RenderPanelAsync(int number)
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<PriorityPanel>(p => p.Add(f => f.Ticket, ticket));
    }
}
