using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class TicketActionsPanelTests : PageTestContext
{
    private const string Ask = "[data-testid=deliver]";
    private const string Form = "dialog form";

    [Fact]
    [Rule("F4")]
    public async Task Delivery_shows_the_released_hours_and_requires_confirmation()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change, minutes: 15);

        await button.Find(Ask).ClickAsync(new());

        button
            .Find("dialog p")
            .VisibleText()
            .Should()
            .StartWith("15 min registered. The remaining reservation of 45 min is released.");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);

        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Delivered);
        Snackbars.Should().Equal(($"#{number} is delivered.", Severity.Success));
    }

    [Fact]
    [Rule("B2")]
    public async Task An_unclassified_bug_is_reported_before_confirmation_and_delivered_once_classified()
    {
        var (button, number) = await ButtonAsync(TicketKind.Bug);

        await button.Find(Ask).ClickAsync(new());

        button
            .Find("dialog [role=alert]")
            .VisibleText()
            .Should()
            .Be("The bug has no class, so it can’t be delivered. Classify it first.");
        button.Has(Form).Should().BeFalse("there is nothing to confirm yet");

        await Host.ClassifyAsync(CurrentActor, number, BugClass.Modification);
        await RenderAgainAsync(button, number);
        await button.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Delivered);
    }

    [Fact]
    public async Task A_ticket_changed_by_somebody_else_is_not_delivered_unseen()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await Host.RegisterTimeAsync(CurrentActor, number, 20);
        await button.Find(Ask).ClickAsync(new());

        await button.Find(Form).SubmitAsync();

        button.AlertText().Should().StartWith("Someone else changed this");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Fact]
    public async Task Reopening_the_dialog_clears_the_last_refusal()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await Host.RegisterTimeAsync(CurrentActor, number, 20);
        await button.Find(Ask).ClickAsync(new());
        await button.Find(Form).SubmitAsync();
        button.AlertText().Should().NotBeNull();

        await button.Find(Ask).ClickAsync(new());

        button.AlertText().Should().BeNull();
    }

    [Fact]
    [Rule("K10")]
    public async Task A_running_timer_of_somebody_else_is_parked_when_a_team_lead_delivers()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        await SignInAsync("Lena", Roles.TeamLead);
        var button = await ButtonAsync(number);

        await button.Find("[data-testid=more-actions]").ClickAsync(new());
        button.Find("[data-testid=hand-back]").Should().NotBeNull();
        await button.Find(Ask).ClickAsync(new());
        await button.Find(Form).SubmitAsync();

        button.AlertText().Should().BeNull();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Delivered);
        await using var db = Host.CreateDbContext();
        (await db.Timers.AnyAsync()).Should().BeFalse();
        (await db.ParkedTimers.SingleAsync()).TechnicianId.Should().Be(anna.Id);
    }

    [Fact]
    [Rule("K10")]
    public async Task The_own_timer_is_stopped_by_the_same_button()
    {
        var (_, number) = await ButtonAsync(TicketKind.Change);
        (
            await Host.Get<StartTimer>().RunAsync(CurrentActor, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromMinutes(42));
        var button = await ButtonAsync(number);

        await button.Find(Ask).ClickAsync(new());
        button
            .Find("[data-testid=deliver-confirm]")
            .VisibleText()
            .Should()
            .Be("Stop at 42 min and deliver");
        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Delivered && t.RegisteredMinutes == 42);
    }

    [Fact]
    [Rule("D6")]
    public async Task Who_changes_the_estimate_sees_what_similar_tickets_took_and_nobody_else_searches()
    {
        var (button, _) = await ButtonAsync(TicketKind.Change);
        button.FindAll("[data-testid=estimate-advice]").Should().BeEmpty();

        await OpenAsync(button, "change-size");

        button.WaitForAssertion(() =>
            button
                .Find("dialog [data-testid=estimate-advice]")
                .VisibleText()
                .Should()
                .StartWith("Too few similar tickets")
        );
        button.Find("#way-new-estimate").GetAttribute("value").Should().BeNullOrEmpty();
    }

    [Fact]
    [Rule("K2")]
    public async Task A_new_estimate_shows_what_it_changes_and_is_stored()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await OpenAsync(button, "change-size");

        await button.Find("#way-new-estimate").ChangeAsync(new() { Value = "2:30" });

        button.Find("#way-new-size").GetAttribute("value").Should().Be("Medium");
        button
            .FindAll("dialog form > p")
            .Select(p => p.VisibleText())
            .Take(4)
            .Should()
            .Equal(
                "Status: Started, as before",
                "Planned time: 1 h → 2 h 30 min",
                "Reserved: 1 h → 2 h 30 min",
                "The hours suffice: 10 h available for this ticket."
            );
        await button.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t =>
                t.Size == SizeClass.Medium && t.EstimateMinutes == 150 && t.HeldMinutes == 150
            );
    }

    [Fact]
    [Rule("K3")]
    public async Task Over_four_hours_leads_to_sales_and_asks_what_the_customer_wants()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await OpenAsync(button, "hand-to-sales");

        await button.Find(Form).SubmitAsync();
        button.AlertText().Should().StartWith("The reason is missing");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "A new checkout" });
        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
        Snackbars.Should().Equal(($"#{number} is escalated to sales.", Severity.Success));
    }

    [Fact]
    [Rule("K1")]
    public async Task The_kind_is_changed_with_its_effect_shown()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change, minutes: 15);
        await OpenAsync(button, "change-kind");

        await button.Find("[data-testid=kind-Bug]").ChangeAsync(new() { Value = "on" });
        button.Find("dialog form > p").VisibleText().Should().StartWith("The ticket becomes a bug");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "It worked before" });
        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(number)).Kind.Should().Be(TicketKind.Bug);
    }

    [Fact]
    public async Task The_key_d_opens_the_dialog_without_delivering()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);

        await button.InvokeAsync(() => Keys.PressAsync("d"));

        JSInterop.Invocations.Should().Contain(i => i.Identifier == "open");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Fact]
    public async Task Two_simultaneous_deliveries_show_one_message()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await button.Find(Ask).ClickAsync(new());
        await Host.DeliverAsync(Actor.Program with { Name = "Lena" }, number);

        await RenderAgainAsync(button, number);

        button.AlertText().Should().Be("Lena delivered the ticket at 09:00.");
        button.FindAll(Form).Should().BeEmpty();
    }

    [Fact]
    public async Task Changes_by_others_are_named_and_typed_text_stays()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await OpenAsync(button, "hand-back");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "Needs the database" });
        await Host.RegisterTimeAsync(CurrentActor, number, 20);

        await RenderAgainAsync(button, number);

        button
            .FindAll("dialog .verdict li")
            .Select(li => li.VisibleText())
            .Should()
            .Equal("Registered: 0 min → 20 min", "Reserved for this ticket: 1 h → 40 min");
        button.Find("#way-reason").GetAttribute("value").Should().Be("Needs the database");
        await button.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Queued);
        Snackbars.Single().Text.Should().Be($"#{number} is back in the queue at its old place.");
    }

    [Fact]
    [Rule("F4")]
    public async Task A_withdrawal_shows_what_stays_charged_and_can_be_undone()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change, minutes: 15);
        await OpenAsync(button, "withdraw");
        button
            .FindAll("dialog form > p")
            .Select(p => p.VisibleText())
            .Should()
            .Equal(
                "The registered time, 15 min, is still charged.",
                "The 45 min reserved for the ticket is released.",
                "You can undo this afterwards."
            );

        await button.Find(Form).SubmitAsync();
        button.AlertText().Should().NotBeNull("a reason is asked for");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "Mended it themselves" });
        await button.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Withdrawn);

        await RenderAgainAsync(button, number);
        await button.Find("[data-testid=undo-withdrawal]").ClickAsync(new());
        button
            .Find("dialog p")
            .VisibleText()
            .Should()
            .Be("The ticket’s status changes back to “Started”.");
        await button.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Fact]
    [Rule("K9")]
    public async Task A_delivered_ticket_can_be_closed_or_reopened_with_the_cause()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change, minutes: 15);
        await Host.DeliverAsync(CurrentActor, number);
        await RenderAgainAsync(button, number);
        button.Find("[data-testid=close]").VisibleText().Should().Be("Close ticket");
        await OpenAsync(button, "reopen");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "It broke again" });

        await button.Find(Form).SubmitAsync();
        button.AlertText().Should().StartWith("Choose whether this corrects our own mistake");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Delivered);

        await button.Find("[data-testid=own-fault]").ChangeAsync(new() { Value = true });
        button
            .FindAll("dialog form > p")[^1]
            .VisibleText()
            .Should()
            .Be("This corrects our own mistake, so no hours are drawn.");
        await button.Find(Form).SubmitAsync();
        var reopened = await Host.LoadTicketAsync(number);
        (reopened.State, reopened.OwnFault).Should().Be((TicketState.Started, true));
    }

    [Fact]
    [Rule("K8")]
    public async Task A_merge_previews_survivor_and_total_and_can_be_undone()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);
        var newer = await Host.CreateQueuedTicketAsync(
            (await Host.LoadTicketAsync(number)).CustomerId,
            size: null
        );
        await OpenAsync(button, "merge");
        await button.Find($"[data-testid=merge-with-{newer}]").ChangeAsync(new() { Value = true });
        button
            .FindAll("dialog form > p")
            .Select(p => p.VisibleText())
            .First()
            .Should()
            .Be(
                $"#{newer} is closed as merged. Work continues in #{number}, which is older and keeps its place."
            );
        await button.Find("#way-reason").ChangeAsync(new() { Value = "The same banner" });

        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(newer)).MergedInto.Should().Be(number);
        Snackbars.Single().Text.Should().Be($"#{newer} is merged into #{number}.");
        var merged = await ButtonAsync(newer);
        await merged.Find("[data-testid=undo-merge]").ClickAsync(new());
        await merged.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(newer)).State.Should().Be(TicketState.New);
    }

    [Fact]
    [Rule("K11")]
    public async Task A_ticket_can_be_handed_over_to_another_technician()
    {
        var jonas = await Host.CreatePersonAsync("Jonas", Roles.Technician);
        await Host.CreatePersonAsync("Maria", Roles.Sales);
        var (button, number) = await ButtonAsync(TicketKind.Change);
        await OpenAsync(button, "hand-over");
        button
            .FindAll("#way-technician option")
            .Select(o => o.VisibleText())
            .Should()
            .Equal("Choose a technician", "Jonas");
        await button.Find("#way-reason").ChangeAsync(new() { Value = "On leave" });
        await button.Find(Form).SubmitAsync();
        button.AlertText().Should().Be("Choose the technician who takes over.");

        await button.Find("#way-technician").ChangeAsync(new() { Value = $"{jonas.Id}" });
        await button.Find(Form).SubmitAsync();

        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(jonas.Id);
    }

    private static async Task OpenAsync(
        IRenderedComponent<TicketActionsPanel> button,
        string action
    )
    {
        await button.Find("[data-testid=more-actions]").ClickAsync(new());
        await button.Find($"[data-testid={action}]").ClickAsync(new());
    }

    private async Task<(IRenderedComponent<TicketActionsPanel> Button, int Number)> ButtonAsync(
        TicketKind kind,
        int minutes = 0
    )
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: kind
        );
        if (minutes > 0)
        {
            await Host.RegisterTimeAsync(anna, number, minutes);
        }

        return (await ButtonAsync(number), number);
    }

    private async Task<IRenderedComponent<TicketActionsPanel>> ButtonAsync(int number)
    {
        var view = await ViewAsync(number);
        return RenderPage<TicketActionsPanel>(p =>
            p.Add(b => b.View, view).Add(b => b.Actor, CurrentActor)
        );
    }

    /// <summary>Renders again, as the live page does after a change of the ticket.</summary>
    private async Task RenderAgainAsync(IRenderedComponent<TicketActionsPanel> button, int number)
    {
        var view = await ViewAsync(number);
        button.Render(p => p.Add(b => b.View, view));
    }
}
