using AngleSharp.Dom;
using Bunit;
using FluentAssertions;
using Workbench.App.Features.Funding;
using Workbench.App.Features.Funding.Letters;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Settings;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Settings;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.SettingsEditor;

public sealed class SettingsPageTests : PageTestContext
{
    private const string Form = "dialog form";

    [Theory]
    [InlineData(Languages.English, "1,090 SEK per hour", "The start value counts")]
    [InlineData(Languages.Swedish, "1 090 kr per timme", "Startvärdet gäller")]
    public async Task Each_setting_shows_its_value_what_it_leads_to_and_where_it_comes_from(
        string language,
        string rate,
        string source
    )
    {
        await SignInAsync("Eva", Roles.Administrator);
        var page = RenderPage<SettingsPage>(language: language);

        page.FindAll("[data-testid^=setting-]").Should().HaveCount(SettingCatalogue.All.Count);
        foreach (var setting in SettingCatalogue.All)
        {
            var row = Row(page, setting.Key);
            row.QuerySelector("p.muted")!.VisibleText().Should().EndWith(".");
            row.VisibleText().Should().Contain(setting.OperatorKey);
        }

        Normalized(Row(page, SettingKey.HourlyRate)).Should().Contain(rate).And.Contain(source);
    }

    [Fact]
    public async Task A_new_rate_shows_old_and_new_figure_and_an_example_before_it_counts()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<SettingsPage>();
        await ChangeButton(page, SettingKey.HourlyRate).ClickAsync(new());
        page.Find("#setting-value").GetAttribute("value").Should().Be("1090");

        await page.Find("#setting-value").InputAsync("1200");

        var effect = page.Find("[data-testid=setting-effect]").VisibleText();
        effect
            .Should()
            .Contain("from now on: 1,090 SEK per hour → 1,200 SEK per hour")
            .And.Contain("One hour then costs 1,200 SEK instead of 1,090 SEK.")
            .And.Contain("A RefillCard of 5 h then costs 5,700 SEK instead of 5,177.50 SEK.");
        Host.Get<SettingsProvider>().Current.Policy.HourlyRateOre.Should().Be(109_000);

        await page.Find(Form).SubmitAsync();

        page.WaitForAssertion(() =>
            Row(page, SettingKey.HourlyRate)
                .VisibleText()
                .Should()
                .Contain("1,200 SEK per hour")
                .And.Contain("changed by Per")
                .And.Contain("The start value 1,090 SEK per hour")
        );
        Snackbars.ToList()[^1].Text.Should().Be("Hourly rate: 1,200 SEK per hour, from now on.");
    }

    [Fact]
    public async Task What_was_typed_stays_after_a_refusal()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<SettingsPage>();
        await ChangeButton(page, SettingKey.HourlyRate).ClickAsync(new());
        await page.Find("#setting-value").InputAsync("cheap");
        await page.Find(Form).SubmitAsync();
        page.AlertText().Should().StartWith("The price is missing or invalid.");

        await page.Find("#setting-value").InputAsync("0");
        await page.Find(Form).SubmitAsync();
        page.AlertText().Should().StartWith("The value isn’t allowed.");

        await page.Find("#setting-value").InputAsync("1090");
        await page.Find(Form).SubmitAsync();
        page.AlertText().Should().StartWith("Nothing would change.");
        page.Find("#setting-value").GetAttribute("value").Should().Be("1090");
    }

    [Fact]
    public async Task A_value_that_a_colleague_set_meanwhile_is_shown_before_it_is_overwritten()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var eva = await Host.CreatePersonAsync("Eva", Roles.Administrator);
        var page = RenderPage<SettingsPage>();
        await ChangeButton(page, SettingKey.MaxStartedTickets).ClickAsync(new());
        await page.Find("#setting-value").InputAsync("4");
        await ChangeAsync(eva, SettingKey.MaxStartedTickets, "6");

        await page.Find(Form).SubmitAsync();

        page.Find("[data-testid=conflict-banner]").VisibleText().Should().Contain("At most 6");
        page.Find("#setting-value").GetAttribute("value").Should().Be("4");
        AdvanceOneSecond();
        AdvanceOneSecond();
        await page.Find(Form).SubmitAsync();
        Host.Get<SettingsProvider>().Stored.NewestNo.Should().BePositive();
        page.WaitForAssertion(() =>
            Row(page, SettingKey.MaxStartedTickets).VisibleText().Should().Contain("At most 4")
        );
    }

    [Fact]
    public async Task The_history_names_each_change_and_sets_an_earlier_value_again()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await ChangeAsync(per, SettingKey.TroubleshootingCapMinutes, "90");
        await ChangeAsync(per, SettingKey.TroubleshootingCapMinutes, "120");
        var page = RenderPage<SettingsPage>();
        await Row(page, SettingKey.TroubleshootingCapMinutes)
            .QuerySelectorAll("button")[^1]
            .ClickAsync(new());
        page.FindAll(".history li").Should().HaveCount(2);
        page.Find(".history li")
            .VisibleText()
            .Should()
            .Contain("Per")
            .And.Contain("1 h 30 min")
            .And.Contain("2 h");

        await page.Find(".history li button").ClickAsync(new());
        page.Find("#setting-value").GetAttribute("value").Should().Be("90");
        await page.Find(Form).SubmitAsync();

        page.WaitForAssertion(() =>
            Row(page, SettingKey.TroubleshootingCapMinutes)
                .QuerySelector(".value")!
                .VisibleText()
                .Should()
                .Be("1 h 30 min")
        );
    }

    [Fact]
    public async Task The_start_value_counts_again_after_one_click()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await ChangeAsync(per, SettingKey.CarryOver, "AllHoursIfRefilled");
        var page = RenderPage<SettingsPage>();
        await ChangeButton(page, SettingKey.CarryOver).ClickAsync(new());

        await page.Find("[data-testid=use-start-value]").ClickAsync(new());

        page.WaitForAssertion(() =>
            Row(page, SettingKey.CarryOver)
                .VisibleText()
                .Should()
                .Contain("Only card hours")
                .And.Contain("The start value counts")
        );
    }

    [Fact]
    [Rule("A4")]
    public async Task New_tiers_are_announced_for_a_day_and_can_be_canceled()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<SettingsPage>();
        await ChangeButton(page, SettingKey.CardTiers).ClickAsync(new());
        await page.Find("[data-testid=add-tier]").ClickAsync(new());
        await page.Find("#tier-hours-5").InputAsync("80");
        await page.Find("#tier-percent-5").InputAsync("25");
        await page.Find("#setting-from").ChangeAsync("2027-01-01");
        page.Find("[data-testid=setting-effect]")
            .VisibleText()
            .Should()
            .Contain("from 2027-01-01")
            .And.Contain("A RefillCard of 80 h then costs 65,400 SEK instead of 69,760 SEK.");

        await page.Find(Form).SubmitAsync();

        page.WaitForAssertion(() =>
            Row(page, SettingKey.CardTiers)
                .VisibleText()
                .Should()
                .Contain(
                    "From 2027-01-01: 5 h: 5 % · 10 h: 10 % · 20 h: 15 % · 40 h: 20 % · 80 h: 25 %"
                )
        );
        await Row(page, SettingKey.CardTiers).QuerySelector(".planned button")!.ClickAsync(new());
        AdvanceOneSecond();
        page.WaitForAssertion(() =>
            Row(page, SettingKey.CardTiers).QuerySelector(".planned").Should().BeNull()
        );
    }

    [Fact]
    public async Task A_change_of_a_colleague_appears_at_once()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var eva = await Host.CreatePersonAsync("Eva", Roles.Administrator);
        var page = RenderPage<SettingsPage>();

        await ChangeAsync(eva, SettingKey.SenderName, "Servicegruppen AB");

        page.WaitForAssertion(() =>
            Row(page, SettingKey.SenderName).VisibleText().Should().Contain("Servicegruppen AB")
        );
    }

    [Fact]
    [Rule("F3")]
    public async Task An_open_page_offers_the_new_price_at_once()
    {
        await SignInAsync("Anna", Roles.Technician);
        var per = await Host.CreatePersonAsync("Per", Roles.TeamLead);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(hours: 0),
            SizeClass.Medium
        );
        var ticket = await Host.LoadTicketAsync(number);
        var panel = RenderPage<FundingPanel>(p => p.Add(f => f.Ticket, ticket));
        panel.VisibleText().Should().Contain("4,360 SEK");

        await ChangeAsync(per, SettingKey.HourlyRate, "200000");

        panel.WaitForAssertion(() => panel.VisibleText().Should().Contain("8,000 SEK"));
    }

    [Fact]
    public async Task The_sender_stands_below_the_letter_to_a_customer()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        var number = await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(hours: 0),
            SizeClass.Medium
        );
        await ChangeAsync(per, SettingKey.SenderName, "Servicegruppen AB");
        await ChangeAsync(per, SettingKey.SenderPhone, "08-123 45 67");
        var view = (await Host.Get<FundingQuery>().RunAsync(per, number, default))!;
        var dialog = RenderPage<FundingLetterDialog>(p => p.Add(d => d.Actor, per));

        await dialog.InvokeAsync(() => dialog.Instance.OpenAsync(view));

        dialog
            .Find("#letter-text")
            .GetAttribute("value")
            .Should()
            .EndWith("\n\nServicegruppen AB\nTelefon 08-123 45 67");
    }

    private async Task ChangeAsync(Actor actor, SettingKey key, string value) =>
        (
            await Host.Get<ChangeSetting>()
                .RunAsync(actor, new(key, value), null, Guid.NewGuid(), default)
        ).ShouldSucceed();

    private static IElement Row(IRenderedComponent<SettingsPage> page, SettingKey key) =>
        page.Find($"[data-testid=setting-{key}]");

    private static string Normalized(IElement element) =>
        element.VisibleText().Replace('\u00A0', ' ');

    private static IElement ChangeButton(IRenderedComponent<SettingsPage> page, SettingKey key) =>
        Row(page, key).QuerySelector("button")!;
}
