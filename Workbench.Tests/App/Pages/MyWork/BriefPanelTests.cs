using Bunit;
using FluentAssertions;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Notifications;
using Xunit;

namespace Workbench.Tests.Pages.MyWork;

/// <summary>Tests the morning brief on the start page of each role.</summary>
public sealed class BriefPanelTests : PageTestContext
{
    private const string Brief = "[data-testid=brief]";

    [Theory]
    [InlineData(
        Languages.English,
        "Nothing is urgent.",
        "Since Friday 30 Oct",
        "Nothing has happened."
    )]
    [InlineData(
        Languages.Swedish,
        "Inget är brådskande.",
        "Sedan fredag 30 okt.",
        "Inget har hänt."
    )]
    public async Task A_quiet_morning_says_so(
        string language,
        string first,
        string since,
        string changes
    )
    {
        await SignInAsync("Anna", Roles.Technician);

        RenderPage<MyWorkPage>(language: language)
            .Find(Brief)
            .VisibleText()
            .Should()
            .Contain(first)
            .And.Contain(since)
            .And.Contain(changes);
    }

    [Fact]
    public async Task A_technicians_answers_come_before_started_tickets()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var maria = await Host.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var older = await Host.CreateStartedTicketAsync(anna, customer);
        var answered = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RecordCustomerMessageAsync(maria, answered);

        var page = RenderPage<MyWorkPage>();

        page.FindAll($"{Brief} ol a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal($"tickets/{answered}", $"tickets/{older}");
        page.Find($"{Brief} ul a").VisibleText().Should().StartWith($"Eva wrote in #{answered}");
    }

    [Fact]
    public async Task A_message_that_arrives_appears_while_the_page_is_open()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var maria = await Host.CreatePersonAsync("Maria", Roles.Sales);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var page = RenderPage<MyWorkPage>();
        page.FindAll($"{Brief} ul").Should().BeEmpty();

        await Host.RecordCustomerMessageAsync(maria, number);

        page.WaitForAssertion(() => page.FindAll($"{Brief} ul a").Should().ContainSingle());
    }

    [Fact]
    [Rule("D1")]
    public async Task A_team_lead_sees_late_tickets_with_their_place_and_the_figures()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        Host.Clock.Advance(TimeSpan.FromDays(14.5));

        var brief = RenderPage<MyWorkPage>().Find(Brief);

        brief
            .QuerySelector("ol li")!
            .VisibleText()
            .Should()
            .Contain($"{number}")
            .And.Contain("late");
        brief.VisibleText().Should().Contain("place 1 in the queue");
        brief.VisibleText().Should().Contain("Arrived: 0 · delivered: 0 · became late: 1");
    }

    [Fact]
    public async Task A_technician_answers_in_the_brief_and_the_row_leaves()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var maria = await Host.CreatePersonAsync("Maria", Roles.Sales);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await Host.RecordCustomerMessageAsync(maria, number);
        var page = RenderPage<MyWorkPage>();
        var button = page.FindAll($"[data-testid=brief-Ticket-{number}]")[0];
        button.VisibleText().Should().Be("Answer");
        button.GetAttribute("aria-label").Should().StartWith($"Answer: {number}");

        await button.ClickAsync(new());

        page.FindAll("[data-testid=row-actions]").Should().ContainSingle();
        page.FindAll("[data-testid=row-actions] textarea").Should().NotBeEmpty();
        (
            await Host.Get<MessageCustomer>()
                .RunAsync(anna, NotificationTestActions.Target(number), "On it", default)
        ).ShouldSucceed();
        page.WaitForAssertion(() =>
            page.FindAll($"{Brief} ol > li").Single().VisibleText().Should().Contain("started")
        );
        page.FindAll($"{Brief} .parts > div > ul > li").Should().BeEmpty("the message is answered");
    }

    [Fact]
    [Rule("K4")]
    public async Task A_team_lead_moves_a_late_ticket_to_the_front_in_the_brief()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateQueuedTicketAsync(customer);
        var number = await Host.CreateQueuedTicketAsync(customer);
        Host.Clock.Advance(TimeSpan.FromDays(14.5));
        var page = RenderPage<MyWorkPage>();

        await page.FindAll($"[data-testid=brief-Ticket-{number}]")[0].ClickAsync(new());
        await page.Find("[data-testid=row-actions] [data-testid=front]").ClickAsync(new());
        await page.Find("#front-reason").InputAsync("Checkout is down");
        await page.Find("#front-reason").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() =>
            page.FindAll($"[data-testid=brief-Ticket-{number}]")[0]
                .Closest("li")!
                .VisibleText()
                .Should()
                .Contain("place 1 in the queue")
        );
    }

    [Fact]
    [Rule("D4")]
    public async Task Sales_pick_an_escalation_up_in_the_brief_and_the_row_leaves()
    {
        await SignInAsync("Maria", Roles.Sales);
        await EscalateAsync();
        var page = RenderPage<SalesDeskPage>();
        await page.FindAll("[data-testid=brief-Escalation-1]")[0].ClickAsync(new());

        await page.Find("[data-testid=row-actions] [data-testid=pick-up]").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll($"{Brief} ol > li").Should().BeEmpty());
        page.FindAll($"{Brief} .parts > div > ul > li")
            .Should()
            .BeEmpty("nobody has to pick it up any more");
    }

    [Fact]
    [Rule("D4")]
    public async Task Sales_see_their_brief_on_the_sales_desk()
    {
        await SignInAsync("Maria", Roles.Sales);
        await EscalateAsync();

        var brief = RenderPage<SalesDeskPage>().Find(Brief);

        brief.QuerySelector("ol a")!.GetAttribute("href").Should().Be("escalations/1");
        brief.VisibleText().Should().Contain("New escalation 1").And.NotContain("Arrived");
    }

    [Fact]
    public async Task Who_only_visits_the_sales_desk_or_only_administers_has_no_brief_there()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        RenderPage<SalesDeskPage>().FindAll(Brief).Should().BeEmpty();

        await SignInAsync("Eva", Roles.Administrator);
        RenderPage<MyWorkPage>().FindAll(Brief).Should().BeEmpty();
    }

    private async Task EscalateAsync() =>
        (
            await Host.Get<TriageTicket>()
                .RunAsync(
                    Actor.Program,
                    NotificationTestActions.Target(
                        await Host.CreateQueuedTicketAsync(
                            await Host.CreateCustomerAsync(),
                            size: null
                        )
                    ),
                    TriageInput.ForSize(TicketKind.Change, SizeClass.Large),
                    default
                )
        ).ShouldSucceed();
}
