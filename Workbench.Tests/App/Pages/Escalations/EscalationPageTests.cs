using Bunit;
using FluentAssertions;
using MudBlazor;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Escalations;

[Rule("K3")]
public sealed class EscalationPageTests : PageTestContext
{
    [Fact]
    public async Task It_shows_goal_tickets_customer_hours_range_and_who_paid()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            SizeClass.Medium
        );
        await Host.RegisterTimeAsync(anna, number, 50);
        await RaiseAsync(number);

        var page = Page();

        page.Find(".goal").VisibleText().Should().Be("A new checkout");
        page.Find(".original").VisibleText().Should().Be("On phones.");
        page.Find(".name a").GetAttribute("href").Should().Be("customers/1001");
        var terms = page.Terms();
        terms["Available hours"].Should().Be("9 h 10 min");
        terms["Time"].Should().Be("over 4 h");
        terms["At the hourly rate"].Should().Be("over 4,360 SEK");
        terms["Registered"].Should().Be("50 min");
        terms["Covered by service hours"].Should().Be("50 min");
        terms.Should().NotContainKeys("Uncovered time", "Not charged");
        page.Has(".bar").Should().BeFalse("a technician reads");
        page.Find(".verdict")
            .VisibleText()
            .Should()
            .StartWith("To be picked up no later than 2026-11-04 09:00.");
    }

    [Fact]
    public async Task An_escalation_picked_up_by_key_can_be_decided_and_put_back()
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        var page = Page();

        await page.InvokeAsync(() => Keys.PressAsync("p"));

        page.WaitForAssertion(() => page.Has("[data-testid=won]").Should().BeTrue());
        AdvanceOneSecond();
        await page.Find("[data-testid=put-back]").ClickAsync(new());
        await page.Find("[data-testid=put-back-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Has("[data-testid=pick-up]").Should().BeTrue());
        Snackbars
            .Select(n => n.Text)
            .Should()
            .Equal(
                "You have picked up escalation 1.",
                "You have returned escalation 1 to the list."
            );
    }

    [Theory]
    [InlineData("won", EscalationState.Won)]
    [InlineData("declined", EscalationState.Declined)]
    public async Task Closing_shows_what_happens_to_the_tickets_and_requires_a_comment(
        string button,
        EscalationState state
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        var number = await NewAsync();
        await RaiseAsync(number);
        await PickUpAsync(CurrentActor);
        var page = Page();
        page.Find($"dialog:has(#{button}-outcome) p")
            .VisibleText()
            .Should()
            .Be(
                $"#{number} will be closed and leave the service group. No time has been registered. You can’t undo this."
            );

        await SubmitAsync(page, button);
        page.AlertText().Should().StartWith("The outcome is missing.");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);

        await page.Find($"#{button}-outcome").InputAsync("They said so");
        await SubmitAsync(page, button);

        (await RowAsync())
            .Escalation.Should()
            .Match<Escalation>(e => e.State == state && e.Outcome == "They said so");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Closed);
        page.WaitForAssertion(() =>
            page.Find(".verdict").VisibleText().Should().EndWith("They said so")
        );
    }

    [Fact]
    [Rule("K4")]
    public async Task After_rescoping_each_ticket_shows_its_queue_position()
    {
        await SignInAsync("Maria", Roles.Sales);
        var number = await NewAsync();
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync("1002"));
        await RaiseAsync(number);
        await PickUpAsync(CurrentActor);
        var page = Page();
        page.Find(".place").VisibleText().Should().EndWith("now place 1.");

        await page.Find($"#rescope-size-{number}").ChangeAsync("Medium");
        page.Find(".sum .tag").VisibleText().Should().Be("4 h of 4 h in total");
        await page.Find($"#rescope-estimate-{number}").InputAsync("2 h");
        page.Find(".sum .tag").VisibleText().Should().Be("2 h of 4 h in total");
        await page.Find("#rescope-outcome").InputAsync("Only the banner");
        await SubmitAsync(page, "rescope");

        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Queued && t.EstimateMinutes == 120);
        Snackbars.Should().Equal(($"#{number} is back in the queue at place 1.", Severity.Success));
    }

    [Fact]
    public async Task Typed_sizes_of_a_bundle_are_validated_and_kept()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium, 180);
        var second = await Host.CreateQueuedTicketAsync(customer, SizeClass.Small);
        await RaiseAsync(first, second);
        await PickUpAsync(CurrentActor);
        var page = Page();
        page.Find($"#rescope-size-{second}").GetAttribute("value").Should().Be("Small");

        await page.Find($"#rescope-estimate-{second}").InputAsync("soon");
        await SubmitAsync(page, "rescope");
        page.AlertText().Should().StartWith($"The estimate for #{second} can’t be read.");

        await page.Find($"#rescope-estimate-{second}").InputAsync("45");
        await page.Find("#rescope-outcome").InputAsync("Less");
        await SubmitAsync(page, "rescope");
        page.AlertText()
            .Should()
            .Be(
                $"Ticket {first} of the escalation has no new size. Give each ticket a size of 4 h or less."
            );

        await page.Find($"#rescope-size-{first}").ChangeAsync("Medium");
        page.Find(".sum .tag").VisibleText().Should().Be("4 h 45 min in total: 45 min too much");
        await SubmitAsync(page, "rescope");
        page.AlertText().Should().StartWith("The tickets are over 4 h in total.");
        page.Find("#rescope-outcome").GetAttribute("value").Should().Be("Less");
    }

    [Fact]
    public async Task A_decision_from_a_stale_page_changes_nothing()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var number = await NewAsync();
        await RaiseAsync(number);
        await PickUpAsync(maria);
        var card = (await Host.Get<EscalationDetailsQuery>().RunAsync(maria, 1, default))!;
        var panel = RenderPage<EscalationDecisionPanel>(p =>
            p.Add(d => d.Card, card).Add(d => d.Actor, maria).Add(d => d.Now, default)
        );
        var undo = Host.Get<PickUpEscalation>();
        (await undo.UndoAsync(maria, new(1, null, Guid.NewGuid()), default)).ShouldSucceed();
        await PickUpAsync(maria);

        await panel.Find("#declined-outcome").InputAsync("No");
        await panel.Find("form:has(#declined-outcome)").SubmitAsync();

        panel.AlertText().Should().StartWith("Someone else changed this in the meantime");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
    }

    [Fact]
    public async Task A_refusal_leads_to_the_other_escalations()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        var card = (await Host.Get<EscalationDetailsQuery>().RunAsync(maria, 1, default))!;
        var panel = RenderPage<EscalationDecisionPanel>(p =>
            p.Add(d => d.Card, card)
                .Add(d => d.Actor, maria)
                .Add(d => d.Now, default)
                .AddCascadingValue<IRefusalRemedies>(new EscalationRemedies(card))
        );
        await PickUpAsync(await Host.CreatePersonAsync("Sven", Roles.Sales));

        await panel.Find("[data-testid=pick-up]").ClickAsync(new());

        panel.AlertText().Should().Contain("Sven");
        panel.Find("[data-testid=remedy]").GetAttribute("href").Should().Be("escalations");
    }

    [Fact]
    public async Task An_unknown_escalation_shows_a_message()
    {
        await SignInAsync("Maria", Roles.Sales);

        Page().Find(".empty").VisibleText().Should().StartWith("There is no escalation 1");
    }

    private static Task SubmitAsync(IRenderedComponent<EscalationPage> page, string form) =>
        page.Find($"form:has(#{form}-outcome)").SubmitAsync();

    private IRenderedComponent<EscalationPage> Page() =>
        RenderPage<EscalationPage>(p => p.Add(e => e.No, 1));

    private async Task<int> NewAsync() =>
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync(), size: null);

    private async Task PickUpAsync(Actor who)
    {
        var target = new EscalationCommandTarget(1, null, Guid.NewGuid());
        (await Host.Get<PickUpEscalation>().RunAsync(who, target, default)).ShouldSucceed();
    }

    private async Task<EscalationRow> RowAsync() =>
        (await Host.Get<EscalationsQuery>().GetAsync(CurrentActor, 1, default))!;

    private async Task RaiseAsync(int number, params int[] with)
    {
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Large) with
        {
            BundledWith = with,
            Reason = "A new checkout",
        };
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        (await Host.Get<TriageTicket>().RunAsync(bo, target, input, default)).ShouldSucceed();
    }
}
