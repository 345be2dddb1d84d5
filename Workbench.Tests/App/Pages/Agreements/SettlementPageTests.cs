using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("S1")]
[Rule("S3")]
public sealed class SettlementPageTests : PageTestContext
{
    [Fact]
    public async Task Without_an_end_there_is_no_settlement()
    {
        await SignInAsync("Bo", Roles.Sales);
        await Host.CreateCustomerAsync();

        Page()
            .VisibleText()
            .Should()
            .Contain("No end is scheduled for this agreement, so there is no settlement.");
    }

    [Fact]
    public async Task What_is_owed_follows_the_time_until_the_end_and_stays_to_be_invoiced()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await SignInAsync("Bo", Roles.Sales);
        var customer = await Host.CreateCustomerAsync();
        var delivered = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        await Host.RegisterTimeAsync(anna, delivered, 240);
        await Host.DeliverAsync(anna, delivered);
        var open = await Host.CreateStartedTicketAsync(anna, customer, SizeClass.Medium);
        (
            await Host.Get<EndAgreement>()
                .RunAsync(bo, customer, Host.Today, Guid.NewGuid(), default)
        ).ShouldSucceed();

        var page = Page();

        page.VisibleText()
            .Should()
            .Contain("Settlement for Butik 1001")
            .And.Contain("Calculated from the time registered until now.");
        page.Terms()["Customer owes"].Should().StartWith("0 SEK");
        page.FindAll("a[href^='tickets/']")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal($"tickets/{open}");

        // 247 of 365 days earn 406 of the 600 minutes; 420 are drawn, so 14 minutes are owed.
        await Host.RegisterTimeAsync(anna, open, 180);
        page.WaitForAssertion(() => page.Terms()["Customer owes"].Should().StartWith("254.33 SEK"));

        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.RunResetsJobAsync();
        var printed = Page();
        printed.Terms()["Customer owes"].Should().StartWith("254.33 SEK");
        printed.VisibleText().Should().Contain("Written on 2026-11-03. Excluding VAT.");
        printed.Has("[data-testid=print]").Should().BeTrue();
    }

    [Fact]
    [Rule("S3")]
    public async Task It_is_quoted_for_any_day_without_writing()
    {
        await SignInAsync("Maria", Roles.Sales);
        await Host.CreateCustomerAsync();
        var rows = await Host.CountRowsAsync();
        Services
            .GetRequiredService<NavigationManager>()
            .NavigateTo("customers/1001/settlement?on=2026-12-31");

        var page = Page();

        page.VisibleText().Should().Contain("A quote for 2026-12-31");
        page.Find(".settlement").VisibleText().Should().Contain("306 of 365");
        await page.Find("#settlement-on").ChangeAsync(new() { Value = "2026-12-01" });
        Address.Should().Be("customers/1001/settlement?on=2026-12-01&language=en");
        (await Host.CountRowsAsync()).Should().Equal(rows);
    }

    private IRenderedComponent<SettlementPage> Page()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(
            Address.StartsWith("customers", StringComparison.Ordinal)
                ? navigation.GetUriWithQueryParameter("language", "en")
                : "customers/1001/settlement?language=en"
        );
        return RenderPage<SettlementPage>(p => p.Add(s => s.Number, "1001"));
    }
}
