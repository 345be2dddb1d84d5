using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Ledger;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Shared.Hours;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

/// <summary>Tests the ledger, cards, agreement and uncovered time on a customer's page.</summary>
public sealed class CustomerAccountPanelsTests : PageTestContext
{
    private int customer;

    [Fact]
    [Rule("A8")]
    public async Task The_ledger_shows_newest_entries_first_with_balance_and_reversals()
    {
        var anna = await SignInAsync("Anna", Roles.TeamLead);
        customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, number, 45);
        (
            await Host.Get<CorrectTime>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(1, new(30, Host.Today), "Typed wrong"),
                    default
                )
        ).ShouldSucceed();

        var panel = RenderPanel<LedgerPanel>();

        panel
            .FindAll("tbody tr")
            .Select(r => r.VisibleText())
            .Should()
            .Equal(
                "2026-11-02 Drawn ticket 1 Banner is cut off Included hours (2026-03-01) Anna − 30 min 9 h 30 min",
                "2026-11-02 Reversed ticket 1 Banner is cut off reverses “Drawn” 45 min on 2026-11-02 Included hours (2026-03-01) Anna + 45 min 10 h",
                "2026-11-02 Drawn ticket 1 Banner is cut off Included hours (2026-03-01) Anna − 45 min 9 h 15 min",
                "2026-03-01 Granted Included hours (2026-03-01) Automatic + 10 h 10 h"
            );
        await panel.Find("tbody .explain").ClickAsync(new());
        panel.Find("dialog .figure").VisibleText().Should().Be("9 h 30 min as of 2026-11-02");
        panel.FindAll("dialog tbody tr").Should().HaveCount(4);
    }

    [Fact]
    [Rule("A4")]
    public async Task Who_ordered_a_card_is_shown_where_it_is_known()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(customer, 5);
        await ImportCardAsync(hours: 10);

        RenderPanel<LedgerPanel>()
            .FindAll("tbody tr")
            .Select(r => r.VisibleText())
            .Take(2)
            .Should()
            .Equal(
                "2026-11-02 Granted RefillCard (2026-11-02) Automatic + 10 h 25 h",
                "2026-11-02 Granted Ordered by Eva by phone RefillCard (2026-11-02) Automatic + 5 h 15 h"
            );
        RenderPanel<CardsPanel>()
            .FindAll("tbody .by")
            .Select(c => c.VisibleText())
            .Should()
            .Equal("Automatic", "Automatic Ordered by Eva by phone");
    }

    [Fact]
    [Rule("A4")]
    public async Task A_card_is_bought_at_the_price_shown_before_the_click()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        var panel = RenderPanel<CardsPanel>();
        await panel.Find("[data-testid=buy-card]").ClickAsync(new());
        panel
            .Find("#card-quote")
            .VisibleText()
            .Should()
            .Be(
                "5,177.50 SEK 1,035.50 SEK per hour, 5 % discount. Unused hours lapse on 2028-03-01."
            );

        panel.Find("#card-hours").Input("4");
        panel
            .AlertText()
            .Should()
            .StartWith("The RefillCard is too small: the minimum is 5 hours.");
        panel.Find("#card-hours").Input("ten");
        panel.AlertText().Should().Be("Enter the hours as a whole number.");
        panel.Find("#card-hours").Input("19");
        panel
            .Find("[data-testid=cheaper-card]")
            .VisibleText()
            .Should()
            .StartWith("20 h cost no more: 18,530 SEK.");
        panel
            .Find("[data-testid=card-tiers]")
            .VisibleText()
            .Should()
            .Be(
                "from 5 h: 5 % · from 10 h: 10 % · from 20 h: 15 % · from 40 h: 20 %. Excluding VAT."
            );
        panel.Find("#card-hours").Input("15");
        panel.Button("Buy for 14,715 SEK").Should().NotBeNull();
        panel.Find("#card-ordered-by").Change("");
        await panel.Find("form:has(#card-hours)").SubmitAsync();
        panel.AlertText().Should().StartWith("The name of the person at the customer");
        panel.Find("#card-ordered-by").Change("Eva Lind");
        panel.Find("#card-channel").Change(nameof(ContactChannel.Email));
        await panel.Find("form:has(#card-hours)").SubmitAsync();

        Snackbars
            .Should()
            .Equal(("A RefillCard of 15 h was bought for 14,715 SEK.", Severity.Success));
        panel.WaitForAssertion(() =>
            panel
                .Find("tbody tr")
                .VisibleText()
                .Should()
                .Be(
                    "2026-11-02 15 h 14,715 SEK 10 % 0 min 15 h 2028-03-01 Bo Ordered by Eva Lind by e-mail Cancel card"
                )
        );
    }

    [Fact]
    [Rule("A4")]
    public async Task A_double_click_buys_one_card()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        var panel = RenderPanel<CardsPanel>();
        await panel.Find("[data-testid=buy-card]").ClickAsync(new());
        panel.Find("#card-ordered-by").Change("Eva");

        await Task.WhenAll(
            panel.Find("form:has(#card-hours)").SubmitAsync(),
            panel.Find("form:has(#card-hours)").SubmitAsync()
        );

        await using var db = Host.CreateDbContext();
        db.RefillCards.Count().Should().Be(1);
    }

    [Fact]
    [Rule("A4")]
    public async Task An_undrawn_card_is_cancelled_after_confirmation()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(customer, 5);
        var panel = RenderPanel<CardsPanel>();
        await panel.Find("button[aria-label='Cancel card bought on 2026-11-02']").ClickAsync(new());
        panel
            .Markup.Should()
            .Contain(
                "5 h is removed from the balance, and 5,177.50 SEK is credited if it was invoiced."
            )
            .And.Contain("Ordered by Eva by phone");

        await panel.Find("[data-testid=confirm-action]").ClickAsync(new());

        panel.WaitForAssertion(() =>
            panel.Find("tbody .lapses").VisibleText().Should().Be("cancelled")
        );
        Snackbars.Should().Equal(("The card has been cancelled.", Severity.Success));
        panel.Has("tbody .btn").Should().BeFalse();
    }

    [Theory]
    [InlineData(Roles.Technician, true, false)]
    [InlineData(Roles.Sales, true, true)]
    [InlineData(Roles.TeamLead, true, true)]
    [InlineData(Roles.Administrator, false, false)]
    public async Task Card_actions_are_offered_only_to_those_who_may_run_them(
        Roles roles,
        bool buys,
        bool cancels
    )
    {
        await SignInAsync("Bo", roles);
        customer = await Host.CreateCustomerAsync();
        await Host.BuyRefillCardAsync(customer, 5);

        var panel = RenderPanel<CardsPanel>();

        panel.Has("[data-testid=buy-card]").Should().Be(buys);
        panel.Has("tbody .btn").Should().Be(cancels);
        RenderPanel<CardsPanel>(Host.Today.AddDays(1))
            .Has("[data-testid=buy-card], tbody .btn")
            .Should()
            .BeFalse("another day is only looked at");
    }

    [Fact]
    [Rule("A11")]
    public async Task An_upgrade_shows_its_figures_before_confirmation()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        await Host.CreateCustomerAsync("1002", hours: 20);
        var panel = RenderPanel<AgreementPanel>();
        await panel.Find("[data-testid=change-package]").ClickAsync(new());
        await panel.Find("form:has(input[name=package])").SubmitAsync();
        panel.AlertText().Should().Be("Choose a package first.");

        await ChooseAsync(panel, "P20");
        panel
            .Markup.Should()
            .Contain(
                "P20 applies at once: 3 h 16 min more in this term, then 20 h per term instead of 10 h."
            );
        await ChooseAsync(panel, "P10");
        panel.AlertText().Should().StartWith("The agreement already has package P10.");
        await ChooseAsync(panel, "P20");
        await panel.Find("form:has(input[name=package])").SubmitAsync();

        panel.WaitForAssertion(() =>
            panel
                .FindAll("tbody tr")
                .Select(r => r.VisibleText())
                .Should()
                .Equal(
                    "2026-11-02 Upgrade 3 h 16 min 0 min 0 min 3 h 16 min 2027-03-01 Bo",
                    "2026-03-01 Included hours 10 h 0 min 0 min 10 h 2027-03-01 Automatic"
                )
        );
        panel
            .Find(".changes")
            .VisibleText()
            .Should()
            .StartWith("2026-11-02: P10 to P20 at once, 3 h 16 min added for");
    }

    [Fact]
    [Rule("A11")]
    public async Task A_downgrade_says_that_it_takes_effect_at_the_next_reset()
    {
        await SignInAsync("Bo", Roles.Sales);
        customer = await Host.CreateCustomerAsync();
        await Host.CreateCustomerAsync("1002", hours: 5);
        var panel = RenderPanel<AgreementPanel>();
        await panel.Find("[data-testid=change-package]").ClickAsync(new());

        await ChooseAsync(panel, "P5");
        panel.Markup.Should().Contain("P5 applies from the reset on 2027-03-01: 5 h per term");
        await panel.Find("form:has(input[name=package])").SubmitAsync();

        panel.WaitForAssertion(() =>
            panel.Terms()["Package from the next reset"].Should().Be("P5 Keep P10")
        );

        await panel.Find("[data-testid=keep-package]").ClickAsync(new());
        panel
            .Find("form:has(input[name=package]) [aria-live]")
            .VisibleText()
            .Should()
            .StartWith("The planned change is cancelled. P10 continues after the reset on");
        panel.Find("[data-testid=save-package]").VisibleText().Should().Be("Keep P10");
        panel.Find("#package-ordered-by").GetAttribute("value").Should().Be("Kontakt");
        panel.Find("#package-reference").Change("PO 77");
        await panel.Find("form:has(input[name=package])").SubmitAsync();
        AdvanceOneSecond();
        panel.WaitForAssertion(() =>
            panel.Terms().Should().NotContainKey("Package from the next reset")
        );
        Snackbars.Last().Text.Should().Contain("the planned change was cancelled, P10 continues");
        panel
            .Find(".changes")
            .VisibleText()
            .Should()
            .Contain("Ordered by Kontakt by phone, their reference PO 77");
    }

    [Fact]
    [Rule("A2")]
    public async Task An_agreement_can_be_opened_when_there_is_none()
    {
        await SignInAsync("Bo", Roles.Sales);
        await Host.CreateCustomerAsync("1002");
        customer = await Host.AddCustomerAsync("1001");
        var panel = RenderPanel<AgreementPanel>();
        await panel.Find("[data-testid=open-agreement]").ClickAsync(new());

        panel.Find("#agreement-start").Change("1900-01-01");
        await panel.Find("input[name=first-package]").ChangeAsync(new() { Value = "on" });
        panel
            .AlertText()
            .Should()
            .StartWith(
                "The agreement can’t start on that day. Choose a first day between 1976-11-02"
            );
        panel.Find("#agreement-start").Change("2026-10-01");
        panel
            .Markup.Should()
            .Contain("The term from 2026-10-01 to 2027-10-01 opens, and 10 h is granted at once.");
        await panel.Find("form:has(#agreement-start)").SubmitAsync();

        panel.WaitForAssertion(() =>
            panel.Terms()["Running since"].Should().Be("2026-10-01 opened by Bo")
        );
        Snackbars.Should().Equal(("The agreement has been opened.", Severity.Success));
    }

    [Fact]
    [Rule("S1")]
    [Rule("S3")]
    public async Task An_end_is_quoted_for_any_day_ordered_after_confirmation_and_undone_the_same_day()
    {
        var bo = await SignInAsync("Bo", Roles.TeamLead);
        customer = await Host.CreateCustomerAsync();
        await Host.RegisterTimeAsync(bo, await Host.CreateStartedTicketAsync(bo, customer), 45);
        var panel = RenderPanel<AgreementPanel>();
        await panel.Find("[data-testid=end-agreement]").ClickAsync(new());
        panel.Find("#last-day").Change("2026-03-01");
        panel
            .Find(".settlement")
            .VisibleText()
            .Should()
            .Contain("1 of 365")
            .And.Contain("2 min of 10 h");
        panel.Find("#last-day").Change("9999-12-31");
        panel.AlertText().Should().StartWith("The last day is too far ahead.");
        panel.Find("#last-day").Change("2026-11-30");
        panel
            .Find("dialog [data-testid=open-ticket-list]")
            .VisibleText()
            .Should()
            .StartWith("ticket 1", "open tickets are named before the end is confirmed");

        await panel.Find("form:has(#last-day)").SubmitAsync();
        panel
            .Find("dialog .verdict")
            .VisibleText()
            .Should()
            .StartWith("The agreement of Butik 1001 ends on 2026-11-30.");
        (await AgreementAsync()).LastDay.Should().BeNull("it was only asked");
        await panel.Find("form:has(#last-day)").SubmitAsync();
        panel.WaitForAssertion(() =>
            panel.Terms()["Last day"].Should().Be("2026-11-30 ended by Bo")
        );
        panel
            .Find("[data-testid=settlement]")
            .VisibleText()
            .Should()
            .Contain("The final settlement is written on 2026-12-01.");
        panel.Find("[data-testid=open-tickets]").VisibleText().Should().Contain("ticket 1");

        AdvanceOneSecond();
        await panel.Find("[data-testid=undo-end]").ClickAsync(new());
        await panel.Find("form:has(#undo-end-reason)").SubmitAsync();
        panel.AlertText().Should().StartWith("The reason is missing.");
        await panel.Find("#undo-end-reason").InputAsync("They stay after all");
        await panel.Find("form:has(#undo-end-reason)").SubmitAsync();
        panel.WaitForAssertion(() => panel.Has("[data-testid=end-agreement]").Should().BeTrue());
        (await AgreementAsync()).LastDay.Should().BeNull();
        panel
            .FindAll("[data-testid=end-changes] li")
            .Select(li => li.VisibleText())
            .Should()
            .Equal(
                "2026-11-02: the end on 2026-11-30 was undone: They stay after all Bo",
                "2026-11-02: ends on 2026-11-30. Bo"
            );
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Sales, true)]
    public async Task Agreement_changes_are_offered_only_to_those_who_may_make_them(
        Roles roles,
        bool offered
    )
    {
        await SignInAsync("Bo", roles);
        customer = await Host.CreateCustomerAsync();

        RenderPanel<AgreementPanel>().FindAll(".agreement .btn").Any().Should().Be(offered);
    }

    [Fact]
    [Rule("F8")]
    public async Task Uncovered_time_is_covered_after_its_preview()
    {
        var anna = await SignInAsync("Anna", Roles.TeamLead);
        customer = await Host.CreateCustomerAsync(hours: 1);
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, number, 90);
        var panel = RenderPanel<UncoveredTimePanel>();
        await panel.Find("[data-testid=cover]").ClickAsync(new());
        panel.Find("dialog").VisibleText().Should().Contain("or buy hours first.");
        panel.Has("[data-testid=confirm-action]").Should().BeFalse();
        await Host.BuyRefillCardAsync(customer, 5);

        await panel.Find("[data-testid=cover]").ClickAsync(new());
        panel.Find("dialog").VisibleText().Should().Contain("30 min will be drawn");
        (await Host.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(30, "it was only asked");
        AdvanceOneSecond();
        await panel.Find("[data-testid=confirm-action]").ClickAsync(new());

        panel.WaitForAssertion(() =>
            panel.Find(".empty-title").VisibleText().Should().Be("No uncovered time")
        );
        Snackbars.Should().Equal(("30 min on ticket 1 is now covered.", Severity.Success));
        (await Host.LoadTicketAsync(number)).UncoveredMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("K6")]
    public async Task Time_beyond_four_hours_is_not_offered_before_its_decision()
    {
        var anna = await SignInAsync("Anna", Roles.TeamLead);
        customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await Host.RegisterTimeAsync(anna, number, 250);

        var panel = RenderPanel<UncoveredTimePanel>();

        panel.Has("[data-testid=cover]").Should().BeFalse("hours can't cover it yet");
        panel
            .Find("[data-testid=undecided]")
            .VisibleText()
            .Should()
            .Be("Over 4 h: a team lead decides first");
    }

    [Theory]
    [InlineData(Roles.Technician, false)]
    [InlineData(Roles.Sales, true)]
    public async Task Covering_uncovered_time_is_offered_only_to_those_who_may_do_it(
        Roles roles,
        bool offered
    )
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        customer = await Host.CreateCustomerAsync(hours: 1);
        await Host.RegisterTimeAsync(anna, await Host.CreateStartedTicketAsync(anna, customer), 90);
        await SignInAsync("Bo", roles);

        RenderPanel<UncoveredTimePanel>().Has("[data-testid=cover]").Should().Be(offered);
    }

    /// <summary>Adds a card as an import does, which knows nothing of the order.</summary>
    private async Task ImportCardAsync(int hours) =>
        (
            await Host.Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "GivenCard", Roles.Administrator, "card", null),
                    async (context, ct) =>
                    {
                        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
                            context,
                            customer,
                            ct
                        );
                        var purchase = RefillCardPurchase.Apply(
                            hours,
                            context.Today,
                            account.Agreement,
                            account.Ledger,
                            context.Policy,
                            context.Now
                        );
                        if (!purchase.TryGetValue(out var bought, out var refusal))
                        {
                            return refusal;
                        }

                        account.Apply(bought.Ledger);
                        context.Db.RefillCards.Add(bought.Card);
                        account.Save();
                        return Unit.Value;
                    },
                    default
                )
        ).ShouldSucceed();

    private async Task<ServiceAgreement> AgreementAsync()
    {
        await using var db = Host.CreateDbContext();
        return db.Agreements.Single(a => a.CustomerId == customer);
    }

    private static Task ChooseAsync(IRenderedComponent<AgreementPanel> panel, string package) =>
        panel
            .FindAll("label.check")
            .Single(l => l.VisibleText().StartsWith($"{package}:", StringComparison.Ordinal))
            .QuerySelector("input[name=package]")!
            .ChangeAsync(new ChangeEventArgs { Value = "on" });

    private IRenderedComponent<T> RenderPanel<T>(DateOnly? asOf = null)
        where T : AccountPanel
    {
        using var db = Host.CreateDbContext();
        var shown = db.Customers.Single(c => c.Id == customer);
        return RenderPage<T>(p =>
            p.Add(c => c.Customer, shown).Add(c => c.AsOf, asOf ?? Host.Today)
        );
    }
}
