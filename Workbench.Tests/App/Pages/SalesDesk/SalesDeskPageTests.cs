using Bunit;
using FluentAssertions;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.SalesDesk.Overview;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.SalesDesk;

public sealed class SalesDeskPageTests : PageTestContext
{
    private const string Row = "[data-task]";

    [Fact]
    public async Task Without_tasks_it_says_so()
    {
        await SignInAsync("Maria", Roles.Sales);

        var page = RenderPage<SalesDeskPage>();

        page.Find(".empty-title").VisibleText().Should().Be("Nothing to do");
    }

    [Theory]
    [InlineData(
        Languages.English,
        "Choice unanswered",
        "3 h missing, waiting since 2026-11-02. Place 1 in the queue."
    )]
    [InlineData(
        Languages.Swedish,
        "Kundens val saknas",
        "3 h saknas, väntar sedan 2026-11-02. Plats 1 i kön."
    )]
    public async Task A_row_says_what_is_missing_and_links_to_what_removes_it(
        string language,
        string kind,
        string figures
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        var number = await BlockAsync(await Host.CreateCustomerAsync(hours: 1));

        var page = RenderPage<SalesDeskPage>(language: language);

        page.Find($"{Row} .tag").VisibleText().Should().Be(kind);
        page.Find($"{Row} .figures").VisibleText().Should().Be(figures);
        page.Find($"{Row} .do .main").GetAttribute("href").Should().Be($"tickets/{number}#funding");
    }

    [Fact]
    public async Task A_row_leaves_when_its_cause_is_gone()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        var customer = await Host.CreateCustomerAsync(hours: 1);
        await BlockAsync(customer);
        var page = RenderPage<SalesDeskPage>();
        page.FindAll(Row).Should().HaveCount(1);

        (
            await Host.Get<BuyRefillCard>()
                .RunAsync(
                    maria,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        page.WaitForAssertion(() => page.FindAll(Row).Should().BeEmpty());
    }

    [Fact]
    public async Task A_contact_moves_the_row_to_those_that_await_an_answer()
    {
        await SignInAsync("Maria", Roles.Sales);
        await BlockAsync(await Host.CreateCustomerAsync(hours: 1));
        var page = RenderPage<SalesDeskPage>();

        await page.Find("[data-testid=contact]").ClickAsync(new());
        page.Find("#contact-remind").GetAttribute("value").Should().Be("2026-11-09");
        await page.Find("#contact-note").InputAsync("Calls back on Monday");
        await page.Find("[data-testid=contact-save]").ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll(Row).Should().BeEmpty());
        Services
            .GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>()
            .NavigateTo("sales?show=waiting");
        page.WaitForAssertion(() =>
            page.Find($"{Row} .follow-up")
                .VisibleText()
                .Should()
                .Be(
                    "Contacted on 2026-11-02 by Maria, by phone. Reminder on 2026-11-09. – Calls back on Monday"
                )
        );
    }

    [Fact]
    public async Task Putting_off_needs_a_reason_and_keeps_what_was_typed()
    {
        await SignInAsync("Maria", Roles.Sales);
        await BlockAsync(await Host.CreateCustomerAsync(hours: 1));
        var page = RenderPage<SalesDeskPage>();

        await page.Find("[data-testid=snooze]").ClickAsync(new());
        await page.Find("#snooze-until").ChangeAsync(new() { Value = "2026-12-01" });
        await page.FindAll("dialog form")[^1].SubmitAsync();

        page.Find("dialog .problem").VisibleText().Should().StartWith("The reason");
        page.Find("#snooze-until").GetAttribute("value").Should().Be("2026-12-01");

        await page.Find("#snooze-reason").InputAsync("After the board meeting");
        await page.FindAll("dialog form")[^1].SubmitAsync();

        page.WaitForAssertion(() => page.FindAll(Row).Should().BeEmpty());
    }

    private async Task<int> BlockAsync(int customer)
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await Host.Get<TakeNext>().RunAsync(anna, "", Guid.NewGuid(), default);
        return number;
    }
}
