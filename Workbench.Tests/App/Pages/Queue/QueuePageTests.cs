using System.Globalization;
using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Queue;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Queue;

[Rule("K4")]
public sealed class QueuePageTests : PageTestContext
{
    [Fact]
    public async Task The_oldest_ticket_is_first_the_next_one_is_marked_and_a_blocked_one_keeps_its_position()
    {
        await SignInAsync("Anna", Roles.Technician);
        var otherCustomer = await Host.CreateCustomerAsync("1002");
        var blocked = await QueuedLaterAsync(
            await Host.CreateCustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );
        var next = await QueuedLaterAsync(otherCustomer);
        var last = await QueuedLaterAsync(otherCustomer);

        var page = RenderPage<QueuePage>();

        Rows(page).Should().Equal((blocked, "blocked"), (next, "next"), (last, ""));
        page.FindAll("tbody .pos").Select(p => p.VisibleText()).Should().Equal("1", "2", "3");
        page.Find(".sum").VisibleText().Should().Be("3 in the queue · 6 h planned");
    }

    [Fact]
    public async Task A_team_lead_moves_a_ticket_to_the_front_in_the_list_and_all_see_why()
    {
        await SignInAsync("Lena", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync();
        var first = await QueuedLaterAsync(customer);
        var last = await QueuedLaterAsync(customer);
        var page = RenderPage<QueuePage>();

        await page.Find($"[data-testid=front-{last}]").ClickAsync(new());
        await page.Find("#front-reason").InputAsync("Promised for Friday");
        await page.Find("[data-testid=front-confirm]").Closest("form")!.SubmitAsync();

        page.WaitForAssertion(() => Rows(page).Select(r => r.Item1).Should().Equal(last, first));
        page.Find("tbody .sub")
            .VisibleText()
            .Should()
            .Be("moved to the front by Lena: Promised for Friday");
        page.FindAll($"[data-testid=front-{last}]").Should().BeEmpty("it is there already");
    }

    [Fact]
    public async Task Technicians_have_no_button_in_the_rows()
    {
        await SignInAsync("Anna", Roles.Technician);
        await QueuedLaterAsync(await Host.CreateCustomerAsync());

        RenderPage<QueuePage>().FindAll("[data-testid^=front-]").Should().BeEmpty();
    }

    [Theory]
    [InlineData("short", Languages.English, "3 h missing")]
    [InlineData("short", Languages.Swedish, "3 h saknas")]
    [InlineData("no agreement", Languages.English, "no agreement")]
    [InlineData("no agreement", Languages.Swedish, "inget avtal")]
    [InlineData("not launched", Languages.English, "not launched")]
    [InlineData("not launched", Languages.Swedish, "ej lanserad")]
    [Rule("F2")]
    [Rule("A3")]
    public async Task A_blocked_row_shows_the_reason(string blocker, string language, string words)
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = blocker switch
        {
            "short" => await Host.CreateCustomerAsync("1001", hours: 1),
            "no agreement" => await Host.AddCustomerAsync("1001"),
            _ => await CreateUnlaunchedCustomerAsync("1001", Host.Today.AddDays(1)),
        };
        var number = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);

        var page = RenderPage<QueuePage>(language: language);

        Rows(page).Should().Equal((number, "blocked"));
        HoursOf(page, number).Should().Be(words);
    }

    [Theory]
    [InlineData(Languages.English, "hourly rate")]
    [InlineData(Languages.Swedish, "timpris")]
    public async Task At_an_hourly_rate_no_hours_are_needed(string language, string words)
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.AddCustomerAsync("1001"),
            funding: FundingMode.HourlyRate
        );

        var page = RenderPage<QueuePage>(language: language);

        Rows(page).Should().Equal((number, "next"));
        HoursOf(page, number).Should().Be(words);
    }

    [Fact]
    public async Task A_row_with_enough_hours_shows_how_many_remain()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        HoursOf(RenderPage<QueuePage>(), number).Should().Be("10 h");
    }

    [Fact]
    public async Task An_empty_queue_says_so_and_leads_to_a_new_ticket()
    {
        await SignInAsync("Anna", Roles.Technician);

        var page = RenderPage<QueuePage>();

        page.Find(".empty-title").VisibleText().Should().Be("The queue is empty");
        page.Find(".empty a").GetAttribute("href").Should().Be("tickets/new");
        page.Has("table").Should().BeFalse();
    }

    [Fact]
    public async Task A_ticket_taken_by_somebody_else_disappears_live()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var started = await QueuedLaterAsync(customer);
        var left = await QueuedLaterAsync(customer);
        var page = RenderPage<QueuePage>();
        Rows(page).Should().Equal((started, "next"), (left, ""));

        await Host.TakeNextAsync(bo);

        page.WaitForAssertion(() => Rows(page).Should().Equal((left, "next")));
        page.Find("[aria-live]").VisibleText().Should().Be("Tickets in the queue: 1");
    }

    [Fact]
    public async Task A_new_ticket_appears_live()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var page = RenderPage<QueuePage>();

        var number = await Host.CreateQueuedTicketAsync(customer);

        page.WaitForAssertion(() => Rows(page).Should().Equal((number, "next")));
    }

    [Fact]
    [Rule("D2")]
    public async Task A_ticket_awaiting_funding_shows_its_counted_age_beside_its_age()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var waiting = await QueuedLaterAsync(
            await Host.CreateCustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );
        await QueuedLaterAsync(await Host.CreateCustomerAsync("1002"));
        Host.Clock.Advance(TimeSpan.FromDays(3));
        await Host.TakeNextAsync(anna);
        Host.Clock.Advance(TimeSpan.FromDays(2));

        var page = RenderPage<QueuePage>();

        Rows(page).Should().Equal((waiting, "blocked"));
        page.Find(".counted").VisibleText().Should().Be("(3 d)");
        page.Find("th[title]").VisibleText().Should().Be("Counted age");
        page.Find(".sub").VisibleText().Should().Be("waiting for hours since 5 Nov");
        page.Find(".tag").VisibleText().Should().Be("paused: hours");
    }

    [Fact]
    public async Task A_filter_in_the_address_shows_its_rows_with_their_places_in_the_whole_queue()
    {
        await SignInAsync("Anna", Roles.Technician);
        var blocked = await QueuedLaterAsync(
            await Host.CreateCustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );
        var other = await Host.CreateCustomerAsync("1002");
        var small = await QueuedLaterAsync(other);
        var medium = await QueuedLaterAsync(other, SizeClass.Medium);
        var navigation = Services.GetRequiredService<NavigationManager>();

        navigation.NavigateTo("queue?show=ready");
        var page = RenderPage<QueuePage>();
        Rows(page).Should().Equal((small, "next"), (medium, ""));
        page.FindAll("tbody .pos").Select(p => p.VisibleText()).Should().Equal("2", "3");
        page.Find("[aria-live]").VisibleText().Should().Contain("2").And.Contain("3");

        navigation.NavigateTo("queue?size=medium");
        page.WaitForAssertion(() => Rows(page).Should().Equal((blocked, "blocked"), (medium, "")));
        navigation.NavigateTo("queue?q=butik%201002");
        page.WaitForAssertion(() => Rows(page).Should().Equal((small, "next"), (medium, "")));
        navigation.NavigateTo($"queue?q=%23{blocked}");
        page.WaitForAssertion(() => Rows(page).Should().Equal((blocked, "blocked")));
        navigation.NavigateTo("queue?q=nothing");
        page.WaitForAssertion(() => page.Has("table").Should().BeFalse());
        navigation.NavigateTo("queue");
        page.WaitForAssertion(() => Rows(page).Should().HaveCount(3));
    }

    [Fact]
    public async Task A_filtered_page_changes_live()
    {
        await SignInAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await QueuedLaterAsync(customer);
        var left = await QueuedLaterAsync(customer);
        Services.GetRequiredService<NavigationManager>().NavigateTo("queue?q=banner");
        var page = RenderPage<QueuePage>();
        Rows(page).Should().HaveCount(2);

        await Host.TakeNextAsync(bo);
        page.WaitForAssertion(() => Rows(page).Should().Equal((left, "next")));
        page.Find("tbody .pos").VisibleText().Should().Be("1");
        AdvanceOneSecond();
        var added = await QueuedLaterAsync(customer);

        page.WaitForAssertion(() => Rows(page).Should().Equal((left, "next"), (added, "")));
    }

    private async Task<int> QueuedLaterAsync(int customer, SizeClass size = SizeClass.Small)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return await Host.CreateQueuedTicketAsync(customer, size);
    }

    private static IEnumerable<(int Number, string Class)> Rows(
        IRenderedComponent<QueuePage> page
    ) =>
        page.FindAll("tbody tr[aria-rowindex]")
            .Select(r =>
                (
                    int.Parse(r.QuerySelector(".no")!.VisibleText(), CultureInfo.InvariantCulture),
                    r.ClassName ?? ""
                )
            );

    private static string HoursOf(IRenderedComponent<QueuePage> page, int number) =>
        page.FindAll("tbody tr[aria-rowindex]")
            .Single(r =>
                string.Equals(
                    r.QuerySelector(".no")!.VisibleText(),
                    $"{number}",
                    StringComparison.Ordinal
                )
            )
            .LastElementChild!.VisibleText();
}
