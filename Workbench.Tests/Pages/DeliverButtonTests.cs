using Bunit;
using FluentAssertions;
using MudBlazor;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages;

public sealed class DeliverButtonTests : PageContext
{
    private const string Ask = "[data-testid=deliver]";
    private const string Confirm = "[data-testid=deliver-confirm]";

    [Fact]
    [Rule("F4")]
    public async Task It_says_what_it_releases_and_delivers_only_once_confirmed()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change, minutes: 15);

        await button.Find(Ask).ClickAsync(new());

        button
            .Find("dialog p")
            .Said()
            .Should()
            .StartWith("15 min registered. What is left of the hold, 45 min, is released.");
        (await House.TicketAsync(number)).State.Should().Be(TicketState.Started);

        await button.Find(Confirm).ClickAsync(new());

        (await House.TicketAsync(number)).State.Should().Be(TicketState.Delivered);
        Notices.Should().Equal(($"#{number} is delivered.", Severity.Success));
    }

    [Fact]
    [Rule("B2")]
    public async Task A_bug_without_a_class_is_refused_in_the_dialog_and_delivered_once_it_has_one()
    {
        var (button, number) = await ButtonAsync(TicketKind.Bug);
        await button.Find(Ask).ClickAsync(new());

        await button.Find(Confirm).ClickAsync(new());

        button
            .Find("dialog [role=alert]")
            .Said()
            .Should()
            .Be("The bug has no class yet, so it cannot be delivered. Classify it first.");
        Notices.Should().BeEmpty();
        (await House.TicketAsync(number)).State.Should().Be(TicketState.Started);

        await House.ClassifyAsync(Me, number, BugClass.Modification);
        await ShowAnewAsync(button, number);
        await button.Find(Confirm).ClickAsync(new());
        (await House.TicketAsync(number)).State.Should().Be(TicketState.Delivered);
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_not_delivered_unseen()
    {
        var (button, number) = await ButtonAsync(TicketKind.Bug);
        await House.ClassifyAsync(Me, number, BugClass.Modification);
        await button.Find(Ask).ClickAsync(new());

        await button.Find(Confirm).ClickAsync(new());

        button.Alert().Should().StartWith("Somebody else changed this");
        (await House.TicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    [Fact]
    public async Task Asking_again_forgets_the_last_refusal()
    {
        var (button, _) = await ButtonAsync(TicketKind.Bug);
        await button.Find(Ask).ClickAsync(new());
        await button.Find(Confirm).ClickAsync(new());
        button.Alert().Should().NotBeNull();

        await button.Find(Ask).ClickAsync(new());

        button.Alert().Should().BeNull();
    }

    [Fact]
    [Rule("K10")]
    public async Task While_its_timer_runs_a_team_lead_reads_so_though_the_timer_is_not_theirs()
    {
        var anna = await House.PersonAsync("Anna", Roles.Technician);
        var number = await House.StartedAsync(anna, await House.CustomerAsync());
        (await House.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)).Value();
        await SignInAsync("Lena", Roles.TeamLead);
        var button = await ButtonAsync(number);

        await button.Find(Confirm).ClickAsync(new());

        button.Alert().Should().Be($"A timer runs on ticket {number}. Stop it first.");
    }

    [Fact]
    public async Task The_key_d_asks_and_does_not_deliver()
    {
        var (button, number) = await ButtonAsync(TicketKind.Change);

        await button.InvokeAsync(() => Keys.PressAsync("d"));

        JSInterop.Invocations.Should().Contain(i => i.Identifier == "open");
        (await House.TicketAsync(number)).State.Should().Be(TicketState.Started);
    }

    private async Task<(IRenderedComponent<DeliverButton> Button, int Number)> ButtonAsync(
        TicketKind kind,
        int minutes = 0
    )
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await House.StartedAsync(anna, await House.CustomerAsync(), kind: kind);
        if (minutes > 0)
        {
            await House.WorkAsync(anna, number, minutes);
        }

        return (await ButtonAsync(number), number);
    }

    private async Task<IRenderedComponent<DeliverButton>> ButtonAsync(int number)
    {
        var view = await ViewAsync(number);
        return Show<DeliverButton>(p => p.Add(b => b.View, view).Add(b => b.Actor, Me));
    }

    /// <summary>As the live page does when somebody changed the ticket.</summary>
    private async Task ShowAnewAsync(IRenderedComponent<DeliverButton> button, int number)
    {
        var view = await ViewAsync(number);
        button.Render(p => p.Add(b => b.View, view));
    }
}
