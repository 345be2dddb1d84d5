using Bunit;
using FluentAssertions;
using Workbench.App.Features.Tickets.Details;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets.Time;

/// <summary>Tests the dialog on the page of the ticket, which shows the result.</summary>
[Rule("K7")]
public sealed class CorrectTimeDialogTests : PageTestContext
{
    private const string Correct = "[data-testid=correct-time]";
    private const string Undo = "[data-testid=time-undo]";
    private const string NotYet = "[data-testid=not-yet]";
    private const string Done = "[data-testid=time-done]";
    private const string Why = "#right-reason";
    private const string Form = $"dialog form:has({Why})";

    private int customer;

    [Fact]
    public async Task The_preview_of_a_correction_equals_its_result()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        page.Find("#right-how-long").GetAttribute("value").Should().Be("50 min");
        await TypeAsync(page, "#right-how-long", "20m");

        page.WaitForAssertion(() =>
            Effect(page)
                .Should()
                .Equal(
                    $"Registered on #{number} 50 min 20 min",
                    $"Reserved for #{number} 10 min 40 min",
                    "Included hours (2026-03-01) 9 h 10 min 9 h 40 min",
                    "Hours balance 9 h 10 min 9 h 40 min"
                )
        );
        (await AccountAsync()).BalanceMinutes.Should().Be(550, "it was only looked at");
        page.Find(Why).Input("Typed wrong");
        await page.Find(Form).SubmitAsync();

        var hoursAccount = await AccountAsync();
        (hoursAccount.BalanceMinutes, hoursAccount.HeldMinutes).Should().Be((580, 40));
        page.WaitForAssertion(() =>
            Rows(page)
                .Should()
                .Equal(
                    "2026-11-02 Anna Fix 50 min 0 min",
                    "2026-11-02 Anna ReversedTyped wrong −50 min 0 min",
                    "2026-11-02 Anna Fix 20 min 20 min Correct"
                )
        );
        page.Find("tr.taken").VisibleText().Should().Contain("50 min");
        page.Find(Done).VisibleText().Should().StartWith("Corrected: 50 min is now 20 min.");
    }

    [Fact]
    [Rule("A8")]
    public async Task A_correction_is_undone_by_another_one()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        await TypeAsync(page, "#right-how-long", "20m");
        page.Find(Why).Input("Typed wrong");
        await page.Find(Form).SubmitAsync();
        page.WaitForAssertion(() => page.Has(Undo).Should().BeTrue());

        await page.Find(Undo).ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find(Done).VisibleText().Should().Be("Undone. The time entry is back as before.")
        );
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(50);
        (await AccountAsync()).BalanceMinutes.Should().Be(550);
        await LedgerAssertions.ShouldBalanceAsync(Host);
    }

    [Fact]
    public async Task The_preview_of_a_move_shows_both_tickets_and_customers_and_equals_its_result()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        var other = await Host.CreateCustomerAsync("1002", 8);
        var to = await Host.CreateStartedTicketAsync(CurrentActor, other);
        await page.Find(Correct).ClickAsync(new());
        await page.Find("[data-testid=kind-Move]").ClickAsync(new());
        page.Find(NotYet)
            .VisibleText()
            .Should()
            .Be(
                "The ticket number is missing or invalid. Enter the number of the ticket that the time belongs to."
            );
        await TypeAsync(page, "#right-ticket", $"#{to}");

        page.WaitForAssertion(() =>
            Effect(page)
                .Should()
                .Equal(
                    $"Registered on #{number} 50 min 0 min",
                    $"Reserved for #{number} 10 min 1 h",
                    $"Included hours (2026-03-01), customer of #{number} 9 h 10 min 10 h",
                    $"Hours balance, customer of #{number} 9 h 10 min 10 h",
                    $"Registered on #{to} 0 min 50 min",
                    $"Reserved for #{to} 1 h 10 min",
                    $"Included hours (2026-03-01), customer of #{to} 8 h 7 h 10 min",
                    $"Hours balance, customer of #{to} 8 h 7 h 10 min"
                )
        );
        page.Find(Why).Input("Wrong shop");
        await page.Find(Form).SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(Done).VisibleText().Should().StartWith($"50 min is moved to #{to}.")
        );
        await ShouldHaveRegisteredAsync((number, 0), (to, 50));
        await page.Find(Undo).ClickAsync(new());
        page.WaitForAssertion(() => page.Has(Undo).Should().BeFalse());
        await ShouldHaveRegisteredAsync((number, 50), (to, 0));
        await LedgerAssertions.ShouldBalanceAsync(Host);
    }

    [Fact]
    public async Task Between_tickets_of_one_customer_the_hours_are_shown_once()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        var to = await Host.CreateStartedTicketAsync(CurrentActor, customer);
        await page.Find(Correct).ClickAsync(new());
        await page.Find("[data-testid=kind-Move]").ClickAsync(new());
        await TypeAsync(page, "#right-ticket", $"{to}");

        page.WaitForAssertion(() =>
            Effect(page)
                .Should()
                .Equal(
                    $"Registered on #{number} 50 min 0 min",
                    $"Reserved for #{number} 10 min 1 h",
                    $"Registered on #{to} 0 min 50 min",
                    $"Reserved for #{to} 1 h 10 min"
                )
        );
    }

    [Fact]
    public async Task Removed_time_returns_its_hours_and_the_removal_can_be_undone()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        await page.Find("[data-testid=kind-Remove]").ClickAsync(new());
        page.Find(Why).Input("Not worked");
        await page.Find(Form).SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(Done).VisibleText().Should().StartWith("50 min reversed.")
        );
        (await AccountAsync()).BalanceMinutes.Should().Be(600);
        page.WaitForAssertion(() => page.Has(Correct).Should().BeFalse("nothing stands"));

        AdvanceOneSecond();
        await page.Find(Undo).ClickAsync(new());

        page.WaitForAssertion(() => page.Has(Correct).Should().BeTrue());
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(50);
    }

    [Fact]
    public async Task A_correction_without_a_reason_is_refused_and_typed_text_stays()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        await TypeAsync(page, "#right-how-long", "20m");

        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().Be("The reason is missing. Fill it in and try again.");
        page.Find("#right-how-long").GetAttribute("value").Should().Be("20m");
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(50);
    }

    [Theory]
    [InlineData("kind-Change", "#right-how-long", "long", "The time wasn’t understood.")]
    [InlineData("kind-Move", "#right-ticket", "99", "99 wasn’t found")]
    public async Task An_impossible_correction_is_reported_in_the_preview(
        string kind,
        string field,
        string typed,
        string expected
    )
    {
        var (page, _) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        await page.Find($"[data-testid={kind}]").ClickAsync(new());

        await TypeAsync(page, field, typed);

        page.WaitForAssertion(() => page.Find(NotYet).VisibleText().Should().StartWith(expected));
        page.Has("[data-testid=effect]").Should().BeFalse();
    }

    [Fact]
    public async Task A_change_by_somebody_else_requires_a_new_preview_and_keeps_typed_text()
    {
        var (page, number) = await RenderWithTimeAsync(50);
        await page.Find(Correct).ClickAsync(new());
        await TypeAsync(page, "#right-how-long", "20m");
        page.Find(Why).Input("Typed wrong");
        await Host.RegisterTimeAsync(CurrentActor, number, 5);
        page.WaitForAssertion(() => Rows(page).Should().HaveCount(2));

        await page.Find(Form).SubmitAsync();

        page.AlertText().Should().StartWith("Someone else changed this in the meantime");
        page.Find(Why).GetAttribute("value").Should().Be("Typed wrong");
        Effect(page)[0].Should().Be($"Registered on #{number} 55 min 25 min");
        await page.Find(Form).SubmitAsync();
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(25);
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Sales, false)]
    [InlineData(Roles.TeamLead, true)]
    public async Task Only_a_team_lead_corrects_somebody_elses_time(Roles roles, bool may)
    {
        var (_, number) = await RenderWithTimeAsync(50);
        await SignInAsync("Bo", roles);

        Page(number).Has(Correct).Should().Be(may);
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Technician | Roles.TeamLead, true)]
    public async Task Only_a_team_lead_corrects_time_of_a_closed_term(Roles roles, bool may)
    {
        var (_, number) = await RenderWithTimeAsync(50, roles);
        await DisposeComponentsAsync();
        Host.Clock.Advance(TimeSpan.FromDays(150));

        Page(number).Has(Correct).Should().Be(may);
    }

    [Fact]
    public async Task The_way_out_of_a_refusal_is_offered_beside_the_preview()
    {
        var (page, _) = await RenderWithTimeAsync(50);
        var queued = await Host.CreateQueuedTicketAsync(customer);
        await page.Find(Correct).ClickAsync(new());
        await page.Find("[data-testid=kind-Move]").ClickAsync(new());

        await TypeAsync(page, "#right-ticket", $"{queued}");

        page.WaitForAssertion(() => page.Has(NotYet).Should().BeTrue());
        // The refusal is about the other ticket, so its page is the way out and not an action of this one.
        page.Find($"{NotYet} + [data-testid=remedy]")
            .GetAttribute("href")
            .Should()
            .Be($"tickets/{queued}");
    }

    private async Task<(IRenderedComponent<TicketPage> Page, int Number)> RenderWithTimeAsync(
        int minutes,
        Roles roles = Roles.Technician
    )
    {
        var anna = await SignInAsync("Anna", roles);
        customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, number, minutes);
        return (Page(number), number);
    }

    private IRenderedComponent<TicketPage> Page(int number) =>
        RenderPage<TicketPage>(p => p.Add(t => t.Number, number));

    private async Task TypeAsync(IRenderedComponent<TicketPage> page, string field, string text)
    {
        var typing = page.Find(field).InputAsync(new() { Value = text });
        Host.Clock.Advance(TimeSpan.FromMilliseconds(400));
        await typing;
    }

    private Task<HoursAccount> AccountAsync() => Host.LoadAccountAsync(customer);

    private async Task ShouldHaveRegisteredAsync(params (int Ticket, int Minutes)[] registered)
    {
        foreach (var (ticket, minutes) in registered)
        {
            (await Host.LoadTicketAsync(ticket)).RegisteredMinutes.Should().Be(minutes);
        }
    }

    private static List<string> Effect(IRenderedComponent<TicketPage> page) =>
        [
            .. page.FindAll("[data-testid=effect] tbody tr")
                .Select(r => string.Join(' ', r.Children.Select(c => c.VisibleText()))),
        ];

    private static List<string> Rows(IRenderedComponent<TicketPage> page) =>
        [
            .. page.FindAll("section[aria-label=Time] tbody tr")
                .Select(r =>
                    string.Join(
                        ' ',
                        r.Children.Select(c => c.VisibleText()).Where(t => t.Length > 0)
                    )
                ),
        ];
}
