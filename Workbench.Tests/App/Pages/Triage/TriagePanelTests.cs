using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Triage;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Triage;

[Rule("K2")]
public sealed class TriagePanelTests : PageTestContext
{
    [Theory]
    [InlineData("½–1 h", SizeClass.Small)]
    [InlineData("1–4 h", SizeClass.Medium)]
    public async Task A_size_puts_a_new_ticket_in_the_queue(string button, SizeClass size)
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await NewAsync();
        var panel = await RenderPanelAsync(number);

        await panel.Button(button).ClickAsync(new());

        (await Host.LoadTicketAsync(number))
            .Should()
            .Match<Ticket>(t => t.State == TicketState.Queued && t.Size == size);
        Snackbars.Should().Equal(($"#{number} is in the queue.", Severity.Success));
    }

    [Fact]
    [Rule("D6")]
    public async Task Similar_tickets_are_looked_for_when_somebody_comes_to_the_form()
    {
        await SignInAsync("Anna", Roles.Technician);
        var panel = await RenderPanelAsync(await NewAsync());
        panel.FindAll("[data-testid=estimate-advice]").Should().BeEmpty();

        await panel.Find("[data-testid=triage-panel]").FocusInAsync(new());

        panel.WaitForAssertion(() =>
            panel
                .Find("[data-testid=estimate-advice]")
                .VisibleText()
                .Should()
                .StartWith("Too few similar tickets")
        );
        panel.FindAll(".actions .main").Should().BeEmpty("no size is chosen");
    }

    [Theory]
    [InlineData("1", SizeClass.Small)]
    [InlineData("2", SizeClass.Medium)]
    public async Task The_keys_do_the_same(string key, SizeClass size)
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var number = await NewAsync();
        var panel = await RenderPanelAsync(number);

        await panel.InvokeAsync(() => Keys.PressAsync(key));

        (await Host.LoadTicketAsync(number)).Size.Should().Be(size);
    }

    [Theory]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.Administrator)]
    public async Task The_panel_is_hidden_from_roles_that_do_not_triage(Roles roles)
    {
        await SignInAsync("Maria", roles);

        (await RenderPanelAsync(await NewAsync())).Markup.Trim().Should().BeEmpty();
        Keys.Active.Should().BeEmpty();
    }

    [Fact]
    public async Task The_panel_is_hidden_for_a_sized_ticket()
    {
        await SignInAsync("Anna", Roles.Technician);

        (
            await RenderPanelAsync(
                await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync())
            )
        )
            .Markup.Trim()
            .Should()
            .BeEmpty();
    }

    [Fact]
    public async Task If_somebody_else_was_first_the_reason_is_shown()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var number = await NewAsync();
        var panel = await RenderPanelAsync(number);
        (
            await Host.Get<TriageTicket>()
                .RunAsync(
                    bo,
                    new(number, null, Guid.NewGuid()),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Medium),
                    default
                )
        ).ShouldSucceed();
        await Host.TakeNextAsync(bo);

        await panel.Button("½–1 h").ClickAsync(new());

        panel
            .AlertText()
            .Should()
            .StartWith("A ticket with status “Started” can’t change to “In the queue”.");
        Snackbars.Should().BeEmpty();
        (await Host.LoadTicketAsync(number)).Size.Should().Be(SizeClass.Medium);
    }

    [Fact]
    public async Task A_stale_page_does_not_triage_unseen_changes()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await NewAsync();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
        var panel = page.FindComponent<TriagePanel>();
        var seen = panel.Instance.Version;
        seen.Should().NotBeNull();
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var on = () => new TicketCommandTarget(number, null, Guid.NewGuid());
        var input = TriageInput.ForSize(TicketKind.Change, SizeClass.Medium);
        (await Host.Get<TriageTicket>().RunAsync(bo, on(), input, default)).ShouldSucceed();
        (await Host.Get<TriageTicket>().UndoAsync(bo, on(), default)).ShouldSucceed();

        var staleForm = await RenderPanelAsync(number, seen);
        staleForm.Find("#triage-estimate").Change("0:45");
        await staleForm.Button("½–1 h").ClickAsync(new());

        staleForm.AlertText().Should().StartWith("Someone else");
        staleForm.Find("#triage-estimate").GetAttribute("value").Should().Be("0:45");
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.New);
    }

    [Fact]
    public async Task The_panel_disappears_live_once_the_ticket_is_sized()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await NewAsync();
        var page = RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

        await page.Button("1–4 h").ClickAsync(new());

        page.WaitForAssertion(() => page.Find(".sum").VisibleText().Should().Be("In the queue"));
        page.FindAll("h2").Should().NotContain(h => h.TextContent == "Triage ticket");
    }

    [Fact]
    [Rule("K3")]
    public async Task A_bundle_over_four_hours_requires_a_reason_and_keeps_typed_text()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var panel = await RenderPanelAsync(number);
        panel.Find("#triage-estimate").Change("1:30");

        await panel.Button("1–4 h").ClickAsync(new());
        panel.AlertText().Should().StartWith("The customer’s open tickets total 5 h 30 min");
        panel.Find("#triage-estimate").GetAttribute("value").Should().Be("1:30");

        panel.Find("#triage-reason").Change("Another page of the shop");
        await panel.Button("1–4 h").ClickAsync(new());
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Queued);
        (await Host.LoadTicketAsync(other)).BundleNo.Should().BeNull();
    }

    [Fact]
    [Rule("K3")]
    public async Task After_a_refusal_Enter_in_the_reason_decides_with_the_same_size()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var panel = await RenderPanelAsync(number);
        panel.Find("#triage-estimate").Change("1:30");
        await panel.Button("1–4 h").ClickAsync(new());

        JSInterop.VerifyFocusAsyncInvoke();
        panel.Find("#triage-reason").Change("Another page of the shop");
        await panel.Find("form:has(#triage-reason)").SubmitAsync();

        (await Host.LoadTicketAsync(number)).Size.Should().Be(SizeClass.Medium);
    }

    [Theory]
    [InlineData("45m", SizeClass.Small)]
    [InlineData("61m", SizeClass.Medium)]
    public async Task Enter_in_the_estimate_takes_the_size_in_which_it_lies(
        string estimate,
        SizeClass size
    )
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await NewAsync();
        var panel = await RenderPanelAsync(number);
        panel.Find("#triage-estimate").Change(estimate);

        await panel.Find("form:has(#triage-estimate)").SubmitAsync();

        (await Host.LoadTicketAsync(number)).Size.Should().Be(size);
    }

    [Fact]
    [Rule("K3")]
    public async Task Ticked_tickets_over_four_hours_are_escalated()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var other = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        var number = await Host.CreateQueuedTicketAsync(customer, size: null);
        var panel = await RenderPanelAsync(number);

        panel.Find(".others input[type=checkbox]").Change(true);
        panel.Find(".hint").TextContent.Should().Contain("4 h");
        await panel.Button("1–4 h").ClickAsync(new());
        panel
            .Find(".handing p")
            .VisibleText()
            .Should()
            .StartWith($"Sales takes over the ticket, together with #{other}.");
        (await Host.LoadTicketAsync(number))
            .State.Should()
            .Be(TicketState.New, "it is said before");
        await panel.Find("#triage-goal").ChangeAsync(new() { Value = "One checkout for both" });
        await panel.Find(".handing").SubmitAsync();

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Escalated);
        (await Host.LoadTicketAsync(other)).State.Should().Be(TicketState.Escalated);
        Snackbars
            .Should()
            .Equal(($"#{number} is escalated to sales, together with #{other}.", Severity.Success));
        await using var db = Host.CreateDbContext();
        (await db.Escalations.SingleAsync()).Reason.Should().Be("One checkout for both");
    }

    [Fact]
    [Rule("K2")]
    public async Task Four_hours_exceeded_is_announced_and_can_be_cancelled()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await NewAsync();
        var panel = await RenderPanelAsync(number);
        await panel.Button(DomainText.For(SizeClass.Large)).ClickAsync(new());
        panel.Find(".handing p").VisibleText().Should().StartWith("Sales takes over the ticket.");

        await panel.Button("Cancel").ClickAsync(new());

        panel.Has(".handing").Should().BeFalse();
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.New);
        await panel.Button("1–4 h").ClickAsync(new());
        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Queued);
    }

    private async Task<int> NewAsync() =>
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync(), size: null);

    private async Task<IRenderedComponent<TriagePanel>> RenderPanelAsync(
        int number,
        long? version = null
    )
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<TriagePanel>(p =>
            p.Add(s => s.Ticket, ticket).Add(s => s.Version, version)
        );
    }
}
