using Bunit;
using FluentAssertions;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Triage.Decision;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.MyWork;

/// <summary>Tests what the start page shows to each role.</summary>
public sealed class MyWorkRolePanelsTests : PageTestContext
{
    [Fact]
    [Rule("D4")]
    public async Task Sales_see_escalations_to_pick_up_live()
    {
        await SignInAsync("Maria", Roles.Sales);
        var number = await NewAsync();
        var page = RenderPage<MyWorkPage>();
        page.Markup.Should().Contain("No escalations to pick up.");
        page.Markup.Should().NotContain("Nothing is started", "sales starts nothing");

        await EscalateAsync(number);

        page.WaitForAssertion(() => page.Markup.Should().Contain("Escalations to pick up: 1."));
    }

    [Fact]
    [Rule("D1")]
    public async Task A_team_lead_sees_due_and_late_tickets()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        Host.Clock.Advance(TimeSpan.FromDays(20));

        var page = RenderPage<MyWorkPage>();

        page.Find(".figures a").VisibleText().Should().Be("1 late");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Queued);
    }

    [Fact]
    public async Task A_technician_sees_neither()
    {
        await EscalateAsync(await NewAsync());
        await SignInAsync("Anna", Roles.Technician);

        var page = RenderPage<MyWorkPage>();

        page.Markup.Should().NotContain("Escalations to pick up");
        page.Has(".figures").Should().BeFalse();
    }

    private async Task<int> NewAsync() =>
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync(), size: null);

    private async Task EscalateAsync(int number)
    {
        var lena = await Host.CreatePersonAsync("Per", Roles.TeamLead);
        (
            await Host.Get<TriageTicket>()
                .RunAsync(
                    lena,
                    new(number, null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large),
                    default
                )
        ).ShouldSucceed();
    }
}
