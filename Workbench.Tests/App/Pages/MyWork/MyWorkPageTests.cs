using Bunit;
using Bunit.TestDoubles;
using FluentAssertions;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Navigation;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.MyWork;

public sealed class MyWorkPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "Take the next ticket from the queue. Tickets waiting: 1.")]
    public async Task Without_started_tickets_it_shows_how_many_are_queued(
        string language,
        string sentence
    )
    {
        await SignInAsync("Anna", Roles.Technician);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        var page = RenderPage<MyWorkPage>(language: language);

        page.Find(".empty").VisibleText().Should().Contain(sentence);
        page.Find(".empty a").GetAttribute("href").Should().Be("queue");
    }

    [Fact]
    public async Task With_an_empty_queue_it_says_so()
    {
        await SignInAsync("Anna", Roles.Technician);

        RenderPage<MyWorkPage>()
            .Find(".empty")
            .VisibleText()
            .Should()
            .Contain("The queue is empty.");
    }

    [Fact]
    public async Task Take_next_is_at_the_top()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        var page = RenderPage<MyWorkPage>();

        page.Find(".bar").VisibleText().Should().Contain($"You get #{number}");
    }

    [Fact]
    public async Task Sales_are_sent_from_the_root_to_the_sales_desk()
    {
        await SignInAsync("Maria", Roles.Sales);
        var navigation = Services.GetRequiredService<BunitNavigationManager>();

        RenderPage<MyWorkPage>();
        navigation.ToBaseRelativePath(navigation.Uri).Should().Be("sales");

        navigation.NavigateTo(NavigationMap.MyWork);
        var page = RenderPage<MyWorkPage>();
        navigation.ToBaseRelativePath(navigation.Uri).Should().Be(NavigationMap.MyWork);
        page.FindAll("#my-work").Should().ContainSingle();
    }

    [Fact]
    public async Task An_administrator_is_led_to_people_packages_and_jobs()
    {
        await SignInAsync("Eva", Roles.Administrator);

        RenderPage<MyWorkPage>()
            .FindAll(".empty a")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal("people", "packages", "jobs");
    }

    [Fact]
    public async Task The_rows_are_reached_by_the_keys_that_are_listed()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());

        var page = RenderPage<MyWorkPage>();

        Keys.Listed.Select(s => s.Keys).Should().Contain("j").And.Contain("k");
        page.Find("#my-work tbody tr a").GetAttribute("href").Should().Be($"tickets/{number}");
        await DisposeComponentsAsync();
        Keys.Listed.Should().BeEmpty();
    }

    [Fact]
    [Rule("K10")]
    public async Task Started_tickets_show_their_time_and_the_running_timer()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var withTimer = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, withTimer, 25);
        (
            await Host.Get<StartTimer>().RunAsync(anna, withTimer, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var page = RenderPage<MyWorkPage>();

        Section(page, "Started").QuerySelectorAll("tbody tr").Should().HaveCount(2);
        var running = Section(page, "Started")
            .QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector(".running") is not null);
        running.VisibleText().Should().Contain($"{withTimer}").And.Contain("25 min of 1 h");
        page.Find(".sum").VisibleText().Should().Be("25 min today · 25 min this week");
    }

    [Fact]
    public async Task An_unanswered_customer_message_is_shown_until_staff_writes()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var on = () => new TicketCommandTarget(number, null, Guid.NewGuid());
        (
            await Host.Get<AskCustomer>().RunAsync(anna, on(), "Which page?", default)
        ).ShouldSucceed();
        var page = RenderPage<MyWorkPage>();
        page.Has(".answers").Should().BeFalse();
        Section(page, "Waiting").TextContent.Should().Contain("since 2 Nov");

        (
            await Host.Get<RecordAnswer>().RunAsync(anna, on(), "Eva", "The start page.", default)
        ).ShouldSucceed();

        page.WaitForAssertion(() =>
            page.Find(".answers")
                .VisibleText()
                .Should()
                .Contain("Eva")
                .And.Contain("The start page.")
        );
        (await Host.Get<AddNote>().RunAsync(anna, on(), "Seen", default)).ShouldSucceed();
        RenderPage<MyWorkPage>().Has(".answers").Should().BeFalse();
    }

    [Theory]
    [InlineData(Languages.English, "Mon 25 min")]
    [InlineData(Languages.Swedish, "mån 25 min")]
    public async Task The_week_is_shown_day_by_day(string language, string monday)
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await Host.RegisterTimeAsync(
            anna,
            await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync()),
            25
        );

        var week = RenderPage<MyWorkPage>(language: language).FindAll(".week > div");

        week.Should().HaveCount(8);
        $"{week[0].QuerySelector("dt")!.VisibleText()} {week[0].QuerySelector("dd")!.VisibleText()}"
            .Should()
            .Be(monday);
        week[7].QuerySelector("dd")!.VisibleText().Should().Be("25 min");
    }

    [Fact]
    public async Task Started_tickets_of_others_are_not_shown()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        await Host.CreateStartedTicketAsync(bo, await Host.CreateCustomerAsync());

        RenderPage<MyWorkPage>().Has("section.my-work").Should().BeFalse();
    }

    [Fact]
    public async Task A_delivered_ticket_moves_live_to_the_delivered_list()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        var page = RenderPage<MyWorkPage>();
        Section(page, "Started").VisibleText().Should().Contain($"{number}");

        await Host.DeliverAsync(anna, number);

        page.WaitForAssertion(() =>
            Section(page, "Recently delivered").VisibleText().Should().Contain("2026-11-02 09:00")
        );
        page.FindAll("section.my-work").Should().ContainSingle();
        page.Has(".empty").Should().BeTrue("nothing is in hand any more");
    }

    [Fact]
    public async Task Yesterdays_time_does_not_count_as_todays()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            SizeClass.Medium
        );
        await Host.RegisterTimeAsync(anna, number, 30);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.RegisterTimeAsync(anna, number, 60);

        RenderPage<MyWorkPage>()
            .Find(".sum")
            .VisibleText()
            .Should()
            .Be("1 h today · 1 h 30 min this week");
    }

    private static AngleSharp.Dom.IElement Section(
        IRenderedComponent<MyWorkPage> page,
        string title
    ) =>
        page.FindAll("section.my-work")
            .Single(s =>
                string.Equals(s.QuerySelector("h2")!.VisibleText(), title, StringComparison.Ordinal)
            );
}
