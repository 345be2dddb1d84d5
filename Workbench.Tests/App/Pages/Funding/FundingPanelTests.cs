using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Funding;

[Rule("F2")]
[Rule("F3")]
public sealed class FundingPanelTests : PageTestContext
{
    [Fact]
    public async Task With_enough_hours_no_choice_is_offered()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(await Host.CreateCustomerAsync());

        (await PanelAsync(number)).Has(".funding").Should().BeFalse();
    }

    [Fact]
    public async Task At_an_hourly_rate_no_choice_is_offered()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.AddCustomerAsync("1001"),
            funding: FundingMode.HourlyRate
        );

        (await PanelAsync(number)).Has(".funding").Should().BeFalse();
    }

    [Fact]
    [Rule("K6")]
    public async Task Time_beyond_four_hours_is_no_choice_of_the_customer_before_we_decided()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            SizeClass.Medium
        );
        await Host.RegisterTimeAsync(anna, number, 250);

        (await Host.LoadTicketAsync(number)).UndecidedMinutes.Should().Be(10);
        (await PanelAsync(number)).Has(".funding").Should().BeFalse();
    }

    [Theory]
    [InlineData(
        Languages.English,
        "3 h is missing. Butik 1001 has 1 h. Planned time: 4 h. It keeps its place in the queue: 1."
    )]
    [InlineData(
        Languages.Swedish,
        "3 h saknas. Butik 1001 har 1 h. Planerad tid: 4 h. Det behåller sin plats i kön: 1."
    )]
    public async Task It_shows_the_missing_time_and_that_the_queue_position_is_kept(
        string language,
        string sentence
    )
    {
        await SignInAsync("Anna", Roles.Technician);

        (await PanelAsync(await CreateUnfundedTicketAsync(), language))
            .Find(".verdict")
            .VisibleText()
            .Should()
            .Be(sentence);
    }

    [Fact]
    [Rule("F1")]
    public async Task It_names_the_tickets_that_hold_hours()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync("1001", hours: 5);
        var first = await Host.CreateStartedTicketAsync(anna, customer);
        var second = await Host.CreateStartedTicketAsync(anna, customer);
        var waiting = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium, 185);

        (await PanelAsync(waiting))
            .Find(".verdict")
            .VisibleText()
            .Should()
            .StartWith(
                $"5 min is missing. Butik 1001 has 5 h, of which 2 h is reserved for tickets {first}, {second}."
            );
    }

    [Fact]
    public async Task Without_an_agreement_only_the_rate_is_offered()
    {
        await SignInAsync("Anna", Roles.Technician);
        var panel = await PanelAsync(
            await Host.CreateQueuedTicketAsync(await Host.AddCustomerAsync("1001"))
        );

        panel
            .Find(".verdict")
            .VisibleText()
            .Should()
            .Be(
                "No running agreement. Butik 1001 has no running service agreement, so no hours can be drawn. It keeps its place in the queue: 1."
            );
        Offered(panel).Should().Equal("Hourly rate");
        panel
            .Find("[data-testid=offer-agreement] a")
            .GetAttribute("href")
            .Should()
            .Be("customers/1001?show=agreement");
    }

    [Theory]
    [InlineData(false, "no launch date is set")]
    [InlineData(true, "2026-11-22")]
    [Rule("A3")]
    public async Task Before_the_launch_it_shows_the_launch_date_and_offers_only_the_rate(
        bool hasDate,
        string when
    )
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await CreateUnlaunchedCustomerAsync(
            "1001",
            hasDate ? new DateOnly(2026, 11, 22) : null
        );
        var panel = await PanelAsync(await Host.CreateQueuedTicketAsync(customer));

        panel
            .Find(".verdict")
            .VisibleText()
            .Should()
            .Be(
                $"The shop isn’t launched. Service hours can be used from the launch date: {when}. It keeps its place in the queue: 1."
            );
        Offered(panel).Should().Equal("Hourly rate");
    }

    [Fact]
    public async Task A_shortfall_offers_card_upgrade_and_rate_and_marks_the_cheapest()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        await AddLargestPackageAsync();

        var panel = await PanelAsync(number);

        Offered(panel)
            .Should()
            .Equal("RefillCard, 5 h", "Upgrade to Grand lowest cost now", "Hourly rate");
        panel
            .FindAll(".option")[0]
            .VisibleText()
            .Should()
            .Contain("5,177.50 SEK")
            .And.Contain("1,035.50 SEK per hour, 5 % discount. 2 h remains on the card afterwards")
            .And.Contain("is carried over at the reset on 2027-03-01")
            .And.Contain("Cheaper than the hourly rate from 4 h 45 min");
        panel
            .FindAll(".option")[2]
            .VisibleText()
            .Should()
            .Contain("3,270 SEK")
            .And.Contain(
                "3 h at 1,090 SEK per hour for time not covered by hours. The total is 0 SEK to 3,270 SEK, depending on how long the work takes."
            );
    }

    [Fact]
    [Rule("F5")]
    public async Task A_card_is_bought_when_the_choice_is_recorded_and_the_ticket_returns_to_its_position()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var panel = await PanelAsync(number);
        await panel.Find("[data-testid=choose-RefillCard]").ClickAsync(new());
        (await CardsAsync()).Should().BeEmpty();

        await panel.Find("#said-by").ChangeAsync(new() { Value = "Eva" });
        await panel.Find("#said-how").ChangeAsync(new() { Value = "Email" });
        await panel.Find("dialog form").SubmitAsync();

        (await CardsAsync()).Should().Equal(5);
        await using var db = Host.CreateDbContext();
        var choice = await db.FundingChoices.SingleAsync();
        (choice.Kind, choice.SaidBy, choice.Channel, choice.SaidOn)
            .Should()
            .Be((FundingChoiceKind.RefillCard, "Eva", ContactChannel.Email, Host.Today));
        Snackbars
            .Should()
            .Equal(
                (
                    $"The choice has been saved. #{number} is back in the queue at place 1.",
                    Severity.Success
                )
            );
        panel.WaitForAssertion(() => panel.Has(".funding").Should().BeFalse());
    }

    [Fact]
    public async Task A_larger_card_can_be_chosen_with_its_discount()
    {
        await SignInAsync("Anna", Roles.Technician);
        var panel = await PanelAsync(await CreateUnfundedTicketAsync());
        await panel.Find("[data-testid=choose-RefillCard]").ClickAsync(new());

        await panel.FindAll(".cards input")[1].ChangeAsync(new() { Value = "on" });

        panel.Find("dialog h2").VisibleText().Should().Be("RefillCard, 10 h for 9,810 SEK");
        await panel.Find("dialog form").SubmitAsync();
        (await CardsAsync()).Should().Equal(10);
    }

    [Fact]
    public async Task Missing_input_is_reported_in_the_dialog_and_typed_text_stays()
    {
        await SignInAsync("Anna", Roles.Technician);
        var panel = await PanelAsync(await CreateUnfundedTicketAsync());
        await panel.Find("[data-testid=choose-HourlyRate]").ClickAsync(new());
        await panel.Find("#said-by").ChangeAsync(new() { Value = "" });
        await panel.Find("#said-how").ChangeAsync(new() { Value = "Meeting" });

        await panel.Find("dialog form").SubmitAsync();

        panel.AlertText().Should().NotBeNullOrEmpty();
        panel.Find("#said-how").GetAttribute("value").Should().Be("Meeting");
        await panel.Find("#said-by").ChangeAsync(new() { Value = "Eva" });
        await panel.Find("dialog form").SubmitAsync();
        await using var db = Host.CreateDbContext();
        (await db.FundingChoices.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_stale_page_buys_nothing()
    {
        await SignInAsync("Anna", Roles.Technician);
        var number = await CreateUnfundedTicketAsync();
        var view = (await Host.Get<FundingQuery>().RunAsync(CurrentActor, number, default))!;
        var dialog = RenderPage<FundingChoiceDialog>();
        await dialog.InvokeAsync(() =>
            dialog.Instance.OpenAsync(FundingChoiceKind.RefillCard, view, Host.Today)
        );
        await Host.WithdrawAsync(CurrentActor, number);

        await dialog.Find("form").SubmitAsync();

        dialog.AlertText().Should().NotBeNullOrEmpty();
        (await CardsAsync()).Should().BeEmpty();
    }

    [Fact]
    [Rule("A9")]
    [Rule("F8")]
    public async Task Uncovered_time_is_shown_afterwards_with_its_cost()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync("1001", hours: 1)
        );
        await Host.RegisterTimeAsync(anna, number, 80);

        var panel = await PanelAsync(number);

        panel
            .Find(".verdict")
            .VisibleText()
            .Should()
            .StartWith("20 min is uncovered time. The customer needs to choose how to pay for it.");
        Offered(panel).Should().Equal("Hourly rate");
        panel.Find(".figure").VisibleText().Should().Be("363.33 SEK");
        await panel.Find("[data-testid=choose-HourlyRate]").ClickAsync(new());
        await panel.Find("dialog form").SubmitAsync();
        (await Host.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(0);
    }

    [Theory]
    [InlineData(TicketState.New)]
    [InlineData(TicketState.Withdrawn)]
    public async Task A_ticket_without_a_size_or_after_its_end_is_offered_nothing(TicketState state)
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.AddCustomerAsync("1001");
        var number = await Host.CreateQueuedTicketAsync(
            customer,
            state == TicketState.New ? null : SizeClass.Small
        );
        if (state == TicketState.Withdrawn)
        {
            await Host.WithdrawAsync(CurrentActor, number);
        }

        (await PanelAsync(number)).Has(".funding").Should().BeFalse();
    }

    private static IEnumerable<string> Offered(IRenderedComponent<FundingPanel> panel) =>
        panel.FindAll(".option h2").Select(h => h.VisibleText());

    private async Task<int> CreateUnfundedTicketAsync() =>
        await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync("1001", hours: 1),
            SizeClass.Medium
        );

    private async Task AddLargestPackageAsync() =>
        await Host.Get<AddPackage>()
            .RunAsync(
                Actor.Program,
                new Package("Grand", 3_000, 1_000_000),
                Guid.NewGuid(),
                default
            );

    private async Task<IReadOnlyList<int>> CardsAsync()
    {
        await using var db = Host.CreateDbContext();
        return await db.RefillCards.Select(c => c.Hours).ToListAsync();
    }

    private async Task<IRenderedComponent<FundingPanel>> PanelAsync(
        int number,
        string language = Languages.English
    )
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<FundingPanel>(p => p.Add(v => v.Ticket, ticket), language);
    }
}
