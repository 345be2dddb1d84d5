using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Queue;

[Rule("K4")]
public sealed class TakeNextPanelTests : PageTestContext
{
    private const string TakeNext = "[data-testid=take-next]";

    [Theory]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.Administrator)]
    public async Task Roles_that_take_no_tickets_see_an_explanation_and_no_button_or_key(
        Roles roles
    )
    {
        await SignInAsync("Maria", roles);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        var bar = await RenderPanelAsync();

        bar.Has("button").Should().BeFalse();
        Keys.Active.Should().BeEmpty();
        bar.VisibleText().Should().StartWith("First in, first out");
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.TeamLead)]
    public async Task A_click_starts_the_announced_ticket_and_opens_it(Roles roles)
    {
        var anna = await SignInAsync("Anna", roles);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var bar = await RenderPanelAsync();
        bar.VisibleText().Should().Contain($"You get #{number}");

        await bar.Find(TakeNext).ClickAsync(new());

        Address.Should().Be($"tickets/{number}");
        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(anna.Id);
    }

    [Fact]
    public async Task The_key_n_does_what_the_button_does()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var bar = await RenderPanelAsync();

        await bar.InvokeAsync(() => Keys.PressAsync("n"));

        Address.Should().Be($"tickets/{number}");
    }

    [Fact]
    public async Task A_double_click_starts_one_ticket_even_after_the_first_response()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer);
        await Host.CreateQueuedTicketAsync(customer);
        var bar = await RenderPanelAsync();

        await bar.Find(TakeNext).ClickAsync(new());
        await bar.Find(TakeNext).ClickAsync(new());

        (await GetStartedTicketsAsync()).Should().Equal(first);
        Address.Should().Be($"tickets/{first}");
    }

    [Fact]
    public async Task Two_simultaneous_clicks_start_one_ticket()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer);
        await Host.CreateQueuedTicketAsync(customer);
        var bar = await RenderPanelAsync();
        var button = bar.Find(TakeNext);

        await Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new()));

        (await GetStartedTicketsAsync()).Should().Equal(first);
    }

    [Fact]
    [Rule("F1")]
    public async Task A_passed_over_ticket_is_shown_with_its_reason()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customerWithOneHour = await Host.CreateCustomerAsync("2001", hours: 1);
        var large = await Host.CreateQueuedTicketAsync(customerWithOneHour, SizeClass.Medium, 150);
        var withoutAgreement = await Host.CreateQueuedTicketAsync(
            await Host.AddCustomerAsync("2002")
        );
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var bar = await RenderPanelAsync();

        await bar.Find(TakeNext).ClickAsync(new());

        Address.Should().Be($"tickets/{number}");
        Snackbars
            .Select(n => n.Item1)
            .Should()
            .Equal(
                $"#{large} is ahead in the queue, but the customer needs 1 h 30 min more. It waits for the customer’s choice.",
                $"#{withoutAgreement} is ahead in the queue, but the customer has no running agreement. It waits for the customer’s choice."
            );
    }

    [Fact]
    public async Task If_nothing_can_be_started_it_says_so_before_a_click()
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.AddCustomerAsync("1001"));

        (await RenderPanelAsync())
            .VisibleText()
            .Should()
            .Contain("No ticket in the queue can be started now.");
    }

    [Fact]
    public async Task If_somebody_else_was_first_it_says_so_and_the_next_ticket_can_be_taken()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateQueuedTicketAsync(customer);
        var bar = await RenderPanelAsync();
        await Host.TakeNextAsync(bo);

        await bar.Find(TakeNext).ClickAsync(new());

        bar.VisibleText().Should().Contain("No ticket in the queue can be started now.");
        Address.Should().BeEmpty();

        var later = await Host.CreateQueuedTicketAsync(customer);
        var next = await FindNextAsync();
        bar.Render(p => p.Add(b => b.Next, next));
        bar.VisibleText().Should().Contain($"You get #{later}");
        await bar.Find(TakeNext).ClickAsync(new());
        Address.Should().Be($"tickets/{later}");
    }

    [Fact]
    public async Task A_person_who_lost_the_role_sees_the_reason()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var bar = await RenderPanelAsync();
        await SetRolesAsync(anna, Roles.Sales);

        await bar.Find(TakeNext).ClickAsync(new());

        bar.AlertText().Should().StartWith("Your roles don’t allow this.");
        (await GetStartedTicketsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_key_is_unregistered_when_the_page_is_left()
    {
        await SignInAsync("Anna", Roles.Technician);
        await RenderPanelAsync();
        Keys.Active.Should().ContainSingle(k => k.Keys == "n");

        await DisposeComponentsAsync();

        Keys.Active.Should().BeEmpty();
    }

    private Task<QueueRow?> FindNextAsync() =>
        Host.Get<QueuePageQuery>().FindNextAsync(CurrentActor, default);

    private async Task<IRenderedComponent<TakeNextPanel>> RenderPanelAsync()
    {
        var next = await FindNextAsync();
        return RenderPage<TakeNextPanel>(p => p.Add(b => b.Next, next));
    }

    private async Task<List<int>> GetStartedTicketsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db
            .Tickets.Where(t => t.State == TicketState.Started)
            .Select(t => t.Number)
            .ToListAsync();
    }
}
