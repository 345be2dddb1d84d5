using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Escalations;
using Workbench.App.Features.Escalations.Answers;
using Workbench.App.Features.Escalations.Decisions;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Features.Escalations.Offers;
using Workbench.App.Features.Escalations.Overview;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Features.Escalations.Plans;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Language;
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
    public async Task The_customer_can_be_called_from_the_card()
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        await using (var db = Host.CreateDbContext())
        {
            var customer = (await db.Escalations.SingleAsync()).CustomerId;
            (
                await Host.Get<SaveContact>()
                    .RunAsync(
                        Actor.Program,
                        new(customer, null, null, Guid.NewGuid()),
                        new("Lisa", "", "", "08-465 004 60", null, "", IsMain: true),
                        default
                    )
            ).ShouldSucceed();
        }

        Page().Find(".side a[href^='tel:']").VisibleText().Should().Be("08-465 004 60");
    }

    [Fact]
    public async Task An_escalation_picked_up_by_key_can_be_decided_and_put_back()
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        var page = Page();

        await page.InvokeAsync(() => Keys.PressAsync("p"));

        page.WaitForAssertion(() => page.Has("[data-testid=next-step]").Should().BeTrue());
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
        page.Find($"dialog:has(#{button}-outcome) form > p")
            .VisibleText()
            .Should()
            .Be(
                $"#{number} will be closed and leave the service group. No time has been registered. You can’t undo this."
            );

        await SubmitAsync(page, button);
        page.AlertText().Should().StartWith("The outcome is missing.");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);

        await page.Find($"#{button}-outcome").InputAsync("They said so");
        page.Has(".problem").Should().BeFalse("the error vanishes when its cause is gone");
        if (state == EscalationState.Won)
        {
            await SubmitAsync(page, button);
            page.AlertText().Should().StartWith("The project reference is missing.");
            await page.Find("#won-reference").InputAsync("P-77");
        }

        await page.Find($"[data-testid={button}]").ClickAsync(new());
        await SubmitAsync(page, button);

        (await RowAsync())
            .Escalation.Should()
            .Match<Escalation>(e => e.State == state && e.Outcome == "They said so");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Closed);
        await using var db = Host.CreateDbContext();
        db.Messages.Where(m => m.TicketNumber == number)
            .ToList()
            .Should()
            .ContainSingle()
            .Which.Text.Should()
            .StartWith("Hej");
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
    public async Task The_main_action_is_the_next_step_from_plan_to_project()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var number = await NewAsync();
        await RaiseAsync(number);
        await PickUpAsync(maria);
        var page = Page();

        MainAction(page).Should().Be("Write plan");
        await page.Find("[data-testid=next-step]").ClickAsync(new());
        await page.Find("#plan-hours").InputAsync("24,5");
        page.Find("[data-testid=use-rate]")
            .VisibleText()
            .Should()
            .Be("Use the hourly rate: 26,705 SEK");
        await SaveAsync(page, "plan-save");
        page.AlertText().Should().StartWith("Enter the price in SEK");
        await page.Find("[data-testid=use-rate]").ClickAsync(new());
        page.Has(".problem").Should().BeFalse("the error vanishes when its cause is gone");
        await SaveAsync(page, "plan-save");
        page.WaitForAssertion(() => MainAction(page).Should().Be("Send offer"));
        page.Find("[data-testid=next-step]")
            .GetAttribute("href")
            .Should()
            .Be("escalations/1/offer/1");

        AdvanceOneSecond();
        await SendAsync(maria, 1);
        page.WaitForAssertion(() => MainAction(page).Should().Be("Record answer"));
        await page.Find("[data-testid=next-step]").ClickAsync(new());
        await SaveAsync(page, "answer-save");
        page.AlertText().Should().StartWith("Choose whether the customer accepted");
        await page.Find("#answer-accepted").ChangeAsync(true);
        await page.Find("#answer-said-by").ChangeAsync(new() { Value = "Eva" });
        await page.Find("#answer-reference").InputAsync("PO-77");
        AdvanceOneSecond();
        await SaveAsync(page, "answer-save");
        page.WaitForAssertion(() => MainAction(page).Should().Be("Close as a project"));
        page.Find(".said").VisibleText().Should().EndWith("Their reference: PO-77");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
        page.FindAll("dialog .btn.main")
            .Select(b => b.GetAttribute("data-testid"))
            .Should()
            .NotContain(["won-outcome-confirm", "declined-outcome-confirm"]);
    }

    [Fact]
    public async Task After_a_refused_offer_a_new_version_is_next_and_nothing_irreversible()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        await PickUpAsync(maria);
        await PlanAsync(maria);
        await SendAsync(maria, 1);
        var answer = new OfferAnswerInput(
            1,
            false,
            "Eva",
            Host.Today,
            ContactChannel.Phone,
            "",
            "Too expensive"
        );
        (
            await Host.Get<RecordOfferAnswer>().RunAsync(maria, Target(), answer, default)
        ).ShouldSucceed();

        var page = Page();

        MainAction(page).Should().Be("Write new version");
        page.Find(".said")
            .VisibleText()
            .Should()
            .Be("Declined by Eva on 2026-11-02 (by phone). Too expensive");
        await page.Find("[data-testid=next-step]").ClickAsync(new());
        page.Find("#plan-hours").GetAttribute("value").Should().Be("10 h");
        page.Find("#plan-price").GetAttribute("value").Should().Be("10900");
    }

    [Fact]
    public async Task Returning_says_if_the_hours_do_not_cover_it()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync(hours: 1);
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        await RaiseAsync(number);
        await PickUpAsync(CurrentActor);
        var page = Page();
        page.Has(".coverage").Should().BeFalse("no size is chosen");

        await page.Find($"#rescope-size-{number}").ChangeAsync("Small");
        page.Find(".coverage").VisibleText().Should().Be("The hours cover it: 1 h available");
        await page.Find($"#rescope-size-{number}").ChangeAsync("Medium");
        page.Find(".coverage")
            .VisibleText()
            .Should()
            .Be(
                "The hours don’t cover it: 3 h short, 1 h available. The tickets will wait for the customer’s choice."
            );
    }

    [Fact]
    public async Task Taking_a_bundle_apart_asks_where_each_ticket_goes()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var second = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await RaiseAsync(first, second);
        await PickUpAsync(CurrentActor);
        var page = Page();

        await page.Find($"#split-to-{first}").ChangeAsync("Stays");
        await page.Find("#split-reason").InputAsync("Two things");
        await SaveAsync(page, "split-confirm");
        page.AlertText()
            .Should()
            .Be($"Ticket {second} has no destination yet. Choose where it goes.");
        await page.Find($"#split-to-{second}").ChangeAsync("Queue");
        await page.Find($"#split-size-{second}").ChangeAsync("Medium");
        await SaveAsync(page, "split-confirm");

        (await Host.LoadTicketAsync(second)).State.Should().Be(TicketState.Queued);
        (await Host.LoadTicketAsync(first)).State.Should().Be(TicketState.Escalated);
        page.WaitForAssertion(() => page.Has("[data-testid=split]").Should().BeFalse());
    }

    [Fact]
    public async Task A_project_manager_and_a_follow_up_date_are_set_on_the_card()
    {
        await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        await PickUpAsync(CurrentActor);
        var page = Page();
        page.Terms()["Follow-up"].Should().StartWith("follow up 4 Nov");

        await page.Find("[data-testid=name-manager]").ClickAsync(new());
        await page.Find("#manager-name").InputAsync("Klara Sund");
        await SaveAsync(page, "manager-save");
        page.WaitForAssertion(() =>
            page.Terms()["Project manager"].Should().StartWith("Klara Sund")
        );
        AdvanceOneSecond();
        await page.Find("[data-testid=follow-up]").ClickAsync(new());
        await page.FindAll(".quick button")[0].ClickAsync(new());
        await SaveAsync(page, "follow-up-save");

        page.WaitForAssertion(() =>
            page.Terms()["Follow-up"].Should().StartWith("follow up 3 Nov")
        );
    }

    [Fact]
    public async Task The_conversation_of_each_ticket_can_be_written_to_from_the_card()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var second = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await RaiseAsync(first, second);
        await PickUpAsync(CurrentActor);
        var page = Page();

        page.Find("[data-testid=conversation]").Should().NotBeNull();
        page.Find("[data-testid=compose-message]")
            .GetAttribute("aria-pressed")
            .Should()
            .Be("true", "sales writes to the customer first");
        page.FindAll(".talks a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal($"escalations/1?ticket={first}", $"escalations/1?ticket={second}");
    }

    [Theory]
    [InlineData(
        Languages.Swedish,
        "Offert 1-1: ",
        "Hej Kontakt!",
        "Pris: 10 900 kr exkl. moms",
        "2 december 2026"
    )]
    [InlineData(
        Languages.English,
        "Offer 1-1: ",
        "Hello Kontakt,",
        "Price: 10,900 SEK excluding VAT",
        "2 December 2026"
    )]
    public async Task The_offer_letter_is_checked_recorded_and_kept(
        string language,
        string subject,
        string greeting,
        string price,
        string validUntil
    )
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await RaiseAsync(await NewAsync());
        await PickUpAsync(maria);
        await PlanAsync(maria);
        var page = RenderPage<OfferPage>(p => p.Add(o => o.No, 1).Add(o => o.Version, 1));
        await page.FindAll(".segments button")
            .Single(b => string.Equals(b.GetAttribute("lang"), language, StringComparison.Ordinal))
            .ClickAsync(new());

        var letter = page.Find(".letter-text").TextContent.Replace('\u00A0', ' ');
        page.Find(".letter-subject").TextContent.Should().StartWith(subject);
        letter.Should().StartWith(greeting).And.Contain(price).And.Contain(validUntil);
        letter.Should().Contain("Prices for resellers");
        await page.Find("#offer-text").InputAsync($"{letter} PS");
        await SaveAsync(page, "record-sent");

        Address.Should().Be("escalations/1");
        var sent = RenderPage<OfferPage>(p => p.Add(o => o.No, 1).Add(o => o.Version, 1));
        sent.Find(".letter-text").TextContent.Should().EndWith(" PS");
        sent.Find(".letter").GetAttribute("lang").Should().Be(language);
        sent.Has("[data-testid=record-sent]").Should().BeFalse();
        sent.Terms()["Sent by"].Should().Be("Maria");
    }

    [Fact]
    public async Task A_version_that_is_not_there_shows_a_message()
    {
        await SignInAsync("Anna", Roles.Technician);
        await RaiseAsync(await NewAsync());

        RenderPage<OfferPage>(p => p.Add(o => o.No, 1).Add(o => o.Version, 1))
            .Find(".empty")
            .VisibleText()
            .Should()
            .StartWith("There is no such plan version");
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

    private static string MainAction(IRenderedComponent<EscalationPage> page) =>
        page.Find("section.steps .next .btn.main").ChildNodes[0].TextContent.Trim();

    private static EscalationCommandTarget Target() => new(1, null, Guid.NewGuid());

    private static Task SaveAsync<T>(IRenderedComponent<T> page, string button)
        where T : IComponent => page.Find($"form:has([data-testid={button}])").SubmitAsync();

    private async Task PlanAsync(Actor who)
    {
        var plan = new PlanInput(
            600,
            null,
            null,
            1_090_000,
            "Prices for resellers",
            Host.Today.AddDays(30)
        );
        (await Host.Get<WritePlan>().RunAsync(who, Target(), plan, default)).ShouldSucceed();
    }

    private async Task SendAsync(Actor who, int plan)
    {
        var offer = new OfferInput(plan, "Eva", ContactChannel.Email, true, "Offert", "Hej", null);
        (await Host.Get<RecordSentOffer>().RunAsync(who, Target(), offer, default)).ShouldSucceed();
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
