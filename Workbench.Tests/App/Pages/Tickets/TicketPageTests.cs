using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class TicketPageTests : PageTestContext
{
    private const string Deliver = "[data-testid=deliver]";

    [Fact]
    public async Task An_unknown_number_shows_a_message_and_a_link_to_the_queue()
    {
        await SignInAsync("Anna", Roles.Technician);

        var page = Page(412);

        page.Find(".empty-title").VisibleText().Should().Be("There is no ticket 412");
        page.Find(".empty a").GetAttribute("href").Should().Be("queue");
    }

    [Fact]
    public async Task It_shows_the_description_and_the_history()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());

        var page = Page(number);

        page.Find("h1").VisibleText().Should().Be($"{number} Banner is cut off");
        page.Find(".sum").VisibleText().Should().Be("Started · Anna");
        page.Find(".original").VisibleText().Should().Be("On phones.");
        page.FindAll("ol li")
            .Select(l => l.VisibleText())
            .Last()
            .Should()
            .Contain("In the queue → Started");
    }

    [Fact]
    public async Task Navigating_to_another_number_shows_that_ticket()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateQueuedTicketAsync(customer);
        var second = await Host.CreateQueuedTicketAsync(customer, kind: TicketKind.Question);
        var page = Page(first);

        page.Render(p => p.Add(t => t.Number, second));

        page.Find("h1").VisibleText().Should().StartWith($"{second} ");
        page.FindAll("h2").Should().Contain(h => h.TextContent == "Question");

        page.Render(p => p.Add(t => t.Number, 99));
        page.Find(".empty-title").VisibleText().Should().Be("There is no ticket 99");
    }

    [Fact]
    public async Task What_was_typed_for_one_ticket_is_not_carried_to_another()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var first = await Host.CreateStartedTicketAsync(anna, customer);
        var bug = await Host.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        var page = Page(first);
        page.Find("#time-how-long").Input("45m");
        page.Find("#time-note").Input("Phoned");

        page.Render(p => p.Add(t => t.Number, bug));

        page.Find("#time-how-long").GetAttribute("value").Should().BeNullOrEmpty();
        page.Find("#time-note").GetAttribute("value").Should().BeNullOrEmpty();
        page.Find("#time-activity").GetAttribute("value").Should().Be("Troubleshooting");
    }

    [Fact]
    public async Task Live_updates_keep_the_text_being_typed()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var lena = await Host.CreatePersonAsync("Lena", Roles.TeamLead);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var page = Page(number);
        page.Find("#time-how-long").Input("45m");

        await Host.RegisterTimeAsync(lena, number, 10);

        page.WaitForAssertion(() =>
            page.Find("table tbody").VisibleText().Should().Contain("Lena")
        );
        page.Find("#time-how-long").GetAttribute("value").Should().Be("45m");
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.TeamLead, true)]
    [InlineData(Roles.Sales, false)]
    [InlineData(Roles.Administrator, false)]
    public async Task Deliver_is_offered_on_somebody_elses_work_to_those_who_may(
        Roles roles,
        bool isShown
    )
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await SignInAsync("Me", roles);

        Page(number).Has(Deliver).Should().Be(isShown);
    }

    [Fact]
    public async Task Deliver_is_hidden_unless_the_ticket_is_started()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var queued = await Host.CreateQueuedTicketAsync(customer);
        var page = Page(queued);
        page.Has(Deliver).Should().BeFalse();

        await Host.TakeNextAsync(anna);
        page.WaitForAssertion(() => page.Has(Deliver).Should().BeTrue());

        AdvanceOneSecond();
        await Host.DeliverAsync(anna, queued);
        page.WaitForAssertion(() => page.Has(Deliver).Should().BeFalse());
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.TeamLead, true)]
    public async Task Only_a_team_lead_registers_time_on_somebody_elses_ticket(
        Roles roles,
        bool may
    )
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await SignInAsync("Me", roles);

        var page = Page(number);

        page.Has("#time-how-long").Should().Be(may);
        page.Has("[data-testid=timer-start]").Should().BeFalse("a timer is one's own");
    }

    [Fact]
    public async Task Other_people_see_whose_timer_runs()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        (
            await Host.Get<StartTimer>().RunAsync(anna, number, Guid.NewGuid(), default)
        ).ShouldSucceed();
        await SignInAsync("Maria", Roles.Sales);

        Page(number)
            .Find("section[aria-label=Time]")
            .VisibleText()
            .Should()
            .EndWith("Anna has a timer running on this ticket.");
    }

    private IRenderedComponent<TicketPage> Page(int number) =>
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));
}
