using Bunit;
using FluentAssertions;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Forecasts.Overview;
using Workbench.App.Features.Forecasts.Tickets;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Forecasts;

[Rule("D5")]
public sealed class ForecastPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "Forecast", "Everything that is open now", "Track record")]
    [InlineData(Languages.Swedish, "Prognos", "Allt som är öppet nu", "Så har prognoserna hållit")]
    public async Task The_page_shows_the_dates_of_the_queue_and_how_forecasts_held(
        string language,
        string title,
        string whole,
        string record
    )
    {
        await SignInAsync("Per", Roles.TeamLead);
        await CreateQueueAsync(waiting: 5);

        var page = RenderPage<ForecastPage>(language: language);

        page.Find("h1").VisibleText().Should().Be(title);
        page.FindAll("#forecast-queue ~ .list tbody tr").Should().HaveCount(2 + 6);
        page.Find("#forecast-queue ~ .list tbody th").VisibleText().Should().Be(whole);
        page.Find("#forecast-record").VisibleText().Should().Be(record);
        page.FindAll("#forecast-backtest ~ .list tbody tr").Should().HaveCount(3);
        page.FindAll("figure rect").Should().HaveCount(10);
    }

    [Fact]
    public async Task The_page_says_that_the_forecast_is_being_calculated_and_shows_it_by_itself()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());
        var page = RenderPage<ForecastPage>();
        page.Find(".empty").VisibleText().Should().StartWith("The forecast is being calculated");

        await RefreshAsync();

        page.WaitForAssertion(() =>
            page.Find(".empty").VisibleText().Should().StartWith("No forecast nowThere are 0")
        );
    }

    [Fact]
    public async Task A_ticket_to_the_front_shows_whom_it_delays()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var last = await CreateQueueAsync(waiting: 14);
        var page = RenderPage<ForecastPage>();

        await page.Find("#what-if-change").ChangeAsync(nameof(WhatIfChange.ToFront));
        await page.Find("#what-if-ticket").InputAsync("0");
        await page.Find("#forecast-what-if ~ form").SubmitAsync();
        page.AlertText().Should().StartWith("No open ticket has that number.");
        await page.Find("#what-if-ticket").InputAsync($"#{last}");
        await page.Find("#forecast-what-if ~ form").SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(".result")
                .VisibleText()
                .Should()
                .MatchRegex("^The 85 % date: tickets earlier: [0-9]+, by at most")
        );
        page.FindAll("[role=alert]").Should().BeEmpty();
    }

    [Theory]
    [InlineData(WhatIfChange.OneAway)]
    [InlineData(WhatIfChange.OneMore)]
    [InlineData(WhatIfChange.TenMore)]
    public async Task Each_change_can_be_tried_and_says_what_it_does(WhatIfChange change)
    {
        await SignInAsync("Per", Roles.TeamLead);
        await CreateQueueAsync(waiting: 14);
        var page = RenderPage<ForecastPage>();

        await page.Find("#what-if-change").ChangeAsync(change.ToString());
        await page.Find("#forecast-what-if ~ form").SubmitAsync();

        page.WaitForAssertion(() => page.Find(".result").VisibleText().Should().NotBeEmpty());
        var text = page.Find("[role=status]").VisibleText();
        switch (change)
        {
            case WhatIfChange.OneMore:
                text.Should().NotContain("tickets later");
                break;
            default:
                text.Should().NotContain("tickets earlier");
                break;
        }
    }

    [Theory]
    [InlineData(
        Languages.English,
        "Place 3 in the queue, 2 h of work ahead",
        "move it to the front"
    )]
    [InlineData(Languages.Swedish, "Plats 3 i kön, 2 h arbete före", "flytta det först")]
    public async Task Each_waiting_ticket_says_why_it_waits_and_what_would_help_in_place(
        string language,
        string reason,
        string remedy
    )
    {
        await SignInAsync("Per", Roles.TeamLead);
        var last = await CreateQueueAsync(waiting: 2);
        var page = RenderPage<ForecastPage>(language: language);

        var row = page.Find($"[data-testid=forecast-act-{last}]").Closest("tr")!;
        row.QuerySelector("td.why")!.VisibleText().Should().Contain(reason).And.Contain(remedy);
        await page.Find($"[data-testid=forecast-act-{last}]").ClickAsync(new());

        page.Find("[data-testid=row-actions] [data-testid=front]").Should().NotBeNull();
        page.Find($"[data-testid=forecast-act-{last}]")
            .GetAttribute("aria-expanded")
            .Should()
            .Be("true");
    }

    [Fact]
    public async Task A_waiting_ticket_shows_its_dates_and_on_what_they_rest()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateQueueAsync(waiting: 3);
        await using var db = Host.CreateDbContext();
        var ticket = await db.Tickets.FindAsync(number);

        var panel = RenderPage<TicketForecastPanel>(p => p.Add(x => x.Ticket, ticket!));
        panel
            .Find("[data-testid=forecast-dates]")
            .VisibleText()
            .Should()
            .MatchRegex("^By .+ with 50 %, by .+ with 85 %$");
        await panel.Find("[data-testid=forecast-why]").ClickAsync(new());

        panel.FindAll("dialog tbody tr").Should().HaveCount(3);
        panel.Find("dialog .basis").VisibleText().Should().Contain("deliveries of the last 400");
    }

    [Fact]
    public async Task A_new_ticket_shows_its_dates()
    {
        await SignInAsync("Anna", Roles.Technician);
        await CreateQueueAsync(waiting: 3);

        RenderPage<NewTicketForecast>()
            .Find("[data-testid=forecast-new]")
            .VisibleText()
            .Should()
            .StartWith("If you submit it now, it is expected by");
    }

    private async Task<int> CreateQueueAsync(int waiting)
    {
        var customer = await Host.CreateCustomerAsync();
        await Host.AddDeliveriesAsync(customer);
        var number = 0;
        for (var i = 0; i < waiting; i++)
        {
            number = await Host.CreateQueuedTicketAsync(customer);
        }

        await RefreshAsync();
        return number;
    }

    private async Task RefreshAsync()
    {
        await Host.Get<ForecastQuery>().RefreshAsync(Actor.Program, default);
        Feed.PublishLocally([new(ChangeTopic.Forecast, 0)]);
    }
}
