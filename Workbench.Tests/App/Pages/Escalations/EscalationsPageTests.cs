using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Escalations;

[Rule("D4")]
public sealed class EscalationsPageTests : PageTestContext
{
    [Fact]
    public async Task The_oldest_escalation_is_first_and_a_late_one_is_marked()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        await RaiseAsync(customer);
        Host.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        await RaiseAsync(customer);

        var page = RenderPage<EscalationsPage>();

        Numbers(page).Should().Equal("1", "2");
        page.FindAll("[data-column=ToPickUp] .tag")
            .Select(t => (t.ClassList[1], t.VisibleText()))
            .Should()
            .Equal(("late", "late since 09:00"), ("ok", "by 6 Nov 09:01"));
        page.Find(".sum").VisibleText().Should().Be("2 to pick up · 0 mine");
    }

    [Fact]
    public async Task The_due_time_updates_as_time_passes()
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await Host.CreateCustomerAsync());
        Host.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        var page = RenderPage<EscalationsPage>();
        page.Find("[data-column=ToPickUp] .tag").ClassList.Should().Contain("due");

        Host.Clock.Advance(TimeSpan.FromMinutes(2));

        page.WaitForAssertion(() =>
            page.Find("[data-column=ToPickUp] .tag").ClassList.Should().Contain("late")
        );
    }

    [Fact]
    public async Task A_picked_up_escalation_is_mine_and_its_page_opens()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await Host.CreateCustomerAsync());
        var page = RenderPage<EscalationsPage>();

        await page.Find(".cards button").ClickAsync(new());

        Address.Should().Be("escalations/1");
        Snackbars.Should().Equal(("You have picked up escalation 1.", Severity.Success));
        (await RowAsync(1)).Escalation.OwnerId.Should().Be(maria.Id);
    }

    [Theory]
    [InlineData(
        Languages.English,
        "Olof has already picked up escalation 1. Pick up another one, or ask a team lead."
    )]
    [InlineData(
        Languages.Swedish,
        "Olof har redan tagit över konsulthantering 1. Ta över en annan, eller fråga en teamledare."
    )]
    public async Task A_late_pick_up_shows_who_was_first(string language, string sentence)
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await Host.CreateCustomerAsync());
        var page = RenderPage<EscalationsPage>(language: language);
        // The row may disappear before the click arrives.
        var click = page.FindComponent<EscalationCardList>().Instance.PickUp;
        await PickUpAsync(await Host.CreatePersonAsync("Olof", Roles.Sales), 1);

        await page.InvokeAsync(() => click.InvokeAsync(1));

        page.AlertText().Should().Be(sentence);
        Address.Should().BeEmpty();
    }

    [Fact]
    public async Task A_row_picked_up_by_a_colleague_disappears_and_focus_moves_to_its_neighbour()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        await RaiseAsync(customer);
        await RaiseAsync(customer);
        var page = RenderPage<EscalationsPage>();
        await page.FindAll(".cards li")[0].FocusInAsync(new());
        JSInterop.Invocations.Should().NotContain(i => IsFocus(i.Identifier));

        await PickUpAsync(await Host.CreatePersonAsync("Olof", Roles.Sales), 1);

        page.WaitForAssertion(() => Numbers(page).Should().Equal("2"));
        page.WaitForAssertion(() =>
            JSInterop.Invocations.Should().ContainSingle(i => IsFocus(i.Identifier))
        );
    }

    [Theory]
    [InlineData("", "5", "2", "3", "4", "", "")]
    [InlineData("?owner=everyone", "5", "1 2", "3", "4", "", "")]
    [InlineData("?owner=everyone&stage=offered", null, null, "3", null, null, null)]
    [InlineData("?stage=nonsense", "5", "2", "3", "4", "", "")]
    [InlineData("?customer=nobody", "", "", "", "", "", "")]
    public async Task The_filter_is_in_the_address(string address, params string?[] columns)
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        for (var i = 0; i < 5; i++)
        {
            await RaiseAsync(customer);
        }

        await PickUpAsync(await Host.CreatePersonAsync("Olof", Roles.Sales), 1);
        await PickUpAsync(maria, 2);
        await PickUpAsync(maria, 3);
        await PickUpAsync(maria, 4);
        await OfferAsync(maria, 3);
        var close = Host.Get<CloseEscalation>();
        (
            await close.RunAsync(maria, Target(4), new(true, "An offer", "P-1", ""), default)
        ).ShouldSucceed();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"escalations{address}");

        var page = RenderPage<EscalationsPage>();

        EscalationFilter
            .Columns.Select(stage =>
                page.Has($"[data-column={stage}]")
                    ? string.Join(
                        ' ',
                        page.FindAll($"[data-column={stage}] .no").Select(n => n.VisibleText())
                    )
                    : null
            )
            .Should()
            .Equal(columns);
    }

    [Fact]
    public async Task Overdue_follow_ups_come_first()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        for (var no = 1; no <= 3; no++)
        {
            await RaiseAsync(customer);
            await PickUpAsync(maria, no);
        }

        var schedule = Host.Get<ScheduleFollowUp>();
        (await schedule.RunAsync(maria, Target(1), null, default)).ShouldSucceed();
        (await schedule.RunAsync(maria, Target(3), Host.Today.AddDays(1), default)).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromDays(2));

        var page = RenderPage<EscalationsPage>();

        page.FindAll("[data-column=PickedUp] .no")
            .Select(n => n.VisibleText())
            .Should()
            .Equal("3", "2", "1");
        page.FindAll("[data-column=PickedUp] li")
            .Select(l => l.ClassList.Contains("urgent"))
            .Should()
            .Equal(true, false, false);
        page.FindAll("[data-column=PickedUp] .tag")
            .Select(t => t.VisibleText())
            .Should()
            .Equal("overdue since 3 Nov", "follow up today");
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Administrator)]
    public async Task Roles_without_permission_see_no_button(Roles roles)
    {
        await SignInAsync("Anna", roles);
        await RaiseAsync(await Host.CreateCustomerAsync());

        var page = RenderPage<EscalationsPage>();

        Numbers(page).Should().Equal("1");
        page.Has(".cards button").Should().BeFalse();
        page.VisibleText()
            .Should()
            .Contain("Only sales and team leads can pick up and decide escalations.");
    }

    [Fact]
    public async Task An_empty_list_explains_where_escalations_come_from()
    {
        await SignInAsync("Maria", Roles.Sales);

        RenderPage<EscalationsPage>()
            .Find("[data-column=ToPickUp] .nothing")
            .VisibleText()
            .Should()
            .StartWith("Nothing to pick up");
    }

    [Fact]
    public async Task The_badge_counts_escalations_to_pick_up()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var badge = RenderPage<EscalationsBadge>();
        badge.Markup.Trim().Should().BeEmpty();

        await RaiseAsync(customer);
        badge.WaitForAssertion(() => badge.VisibleText().Should().Be("1"));

        AdvanceOneSecond();
        await PickUpAsync(maria, 1);
        badge.WaitForAssertion(() => badge.Markup.Trim().Should().BeEmpty());
    }

    [Fact]
    public async Task The_ticket_page_links_to_its_escalation()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var number = await RaiseAsync(await Host.CreateCustomerAsync());
        await PickUpAsync(maria, 1);
        var ticket = await Host.LoadTicketAsync(number);

        var panel = RenderPage<TicketEscalationPanel>(p => p.Add(e => e.Ticket, ticket));

        panel.Find("a").GetAttribute("href").Should().Be("escalations/1");
        panel.VisibleText().Should().Be("Escalation Escalation 1 Picked up · Maria");
    }

    private async Task<int> RaiseAsync(int customer)
    {
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
        {
            Reason = "Large",
        };
        var target = new Workbench.App.Shared.Tickets.TicketCommandTarget(
            number,
            null,
            Guid.NewGuid()
        );
        (
            await Host.Get<TriageTicket>().RunAsync(Actor.Program, target, input, default)
        ).ShouldSucceed();
        return number;
    }

    private async Task PickUpAsync(Actor who, int no) =>
        (await Host.Get<PickUpEscalation>().RunAsync(who, Target(no), default)).ShouldSucceed();

    private async Task OfferAsync(Actor who, int no)
    {
        var plan = new PlanInput(600, null, null, 1_090_000, "", Host.Today.AddDays(30));
        (await Host.Get<WritePlan>().RunAsync(who, Target(no), plan, default)).ShouldSucceed();
        var offer = new OfferInput(1, "", ContactChannel.Email, false, "Offer", "Text", null);
        (
            await Host.Get<RecordSentOffer>().RunAsync(who, Target(no), offer, default)
        ).ShouldSucceed();
    }

    private async Task<EscalationRow> RowAsync(int no) =>
        (await Host.Get<EscalationsQuery>().GetAsync(CurrentActor, no, default))!;

    private static Workbench.App.Shared.Escalations.EscalationCommandTarget Target(int no) =>
        new(no, null, Guid.NewGuid());

    private static bool IsFocus(string identifier) =>
        identifier.Contains("focus", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Numbers(IRenderedComponent<EscalationsPage> page) =>
        page.FindAll(".cards .no").Select(n => n.VisibleText());
}
