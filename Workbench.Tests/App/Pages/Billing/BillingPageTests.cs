using Bunit;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Features.SettingsEditor;
using Workbench.App.Settings;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Settings;
using Workbench.Tests.Support;
using Workbench.Tests.UseCases.Billing;
using Xunit;

namespace Workbench.Tests.Pages.Billing;

public sealed class BillingPageTests : PageTestContext
{
    [Theory]
    [InlineData(Languages.English, "Nothing to invoice")]
    [InlineData(Languages.Swedish, "Inget att fakturera")]
    public async Task Without_lines_it_says_so(string language, string title)
    {
        await SignInAsync("Maria", Roles.Sales);

        var page = RenderPage<BillingPage>(language: language);

        page.Find(".empty-title").VisibleText().Should().Be(title);
        page.Find("[aria-current=page]").VisibleText().ToLowerInvariant().Should().Contain("2026");
        page.FindAll("[data-testid=lock]").Should().BeEmpty("sales don't lock a month");
    }

    [Theory]
    [InlineData(Roles.Sales, "A team lead or an administrator decides it")]
    [InlineData(Roles.TeamLead, "Decide the first month")]
    public async Task Imported_months_are_not_billed_until_somebody_decides(Roles roles, string how)
    {
        await SignInAsync("Maria", roles);
        await CreateLinesAsync();
        await ImportUntilAsync(Host.Today.AddMonths(1));
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>(language: Languages.English);

        page.Find("[data-testid=undecided-start]")
            .VisibleText()
            .Should()
            .Contain("billing here begins on 2026-12-03")
            .And.Contain(how);
        page.Find(".empty-title").VisibleText().Should().Be("Before Workbench");
        page.Has("[data-testid=hand-over]").Should().BeFalse();
        page.Has("[data-testid=lock]").Should().BeFalse();
        page.Find("[data-testid=undecided-lines] summary")
            .VisibleText()
            .Should()
            .Be(
                "Imported in November 2026, not handed over until it is decided 3 lines, 7,811.66 SEK"
            );
        (await Host.LinesAsync())
            .Select(l => l.Line.Id)
            .Should()
            .BeEquivalentTo(
                page.FindAll("[data-testid=undecided-lines] [data-line]")
                    .Select(l => l.GetAttribute("data-line")),
                "the verb hands over what the page keeps apart"
            );

        (
            await Host.Get<ChangeSetting>()
                .RunAsync(
                    Actor.Program,
                    new(SettingKey.BillingFirstMonth, "2026-11"),
                    null,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        page.WaitForAssertion(() => page.Has("[data-testid=hand-over]").Should().BeTrue());
        page.Has("[data-testid=undecided-start]").Should().BeFalse();
        page.Has("[data-testid=undecided-lines]").Should().BeFalse();
    }

    [Fact]
    public async Task In_the_month_of_an_import_only_what_came_after_it_is_handed_over()
    {
        var maria = await SignInAsync("Maria", Roles.TeamLead);
        var customer = await CreateLinesAsync();
        await ImportUntilAsync(Host.Today);
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await Host.BuyCardAsync(customer, 10);
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>(language: Languages.English);

        page.Find(".bar b").VisibleText().Should().Be("1 line, 9,810 SEK");
        page.Find("[data-testid=undecided-lines] .figure")
            .VisibleText()
            .Should()
            .Be("3 lines, 7,811.66 SEK");
        (await Host.HandOverAsync(maria)).ShouldSucceed();
        (await Host.StandingLinesAsync())
            .Should()
            .ContainSingle()
            .Which.AmountOre.Should()
            .Be(981_000);

        (
            await Host.Get<ChangeSetting>()
                .RunAsync(
                    maria,
                    new(SettingKey.BillingFirstMonth, "2026-11-02"),
                    null,
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        (await Host.HandOverAsync(maria)).ShouldSucceed();
        (await Host.StandingLinesAsync()).Should().HaveCount(4);
    }

    private async Task ImportUntilAsync(DateOnly day) =>
        (
            await Host.Get<CommandExecutor>()
                .RunAsync<Outcome<int>>(
                    new(Actor.Program, "GivenImport", Roles.Administrator, "import", null),
                    (context, _) =>
                    {
                        context.Db.ImportedHistories.Add(new(1, day, context.Now));
                        return Task.FromResult<Outcome<int>>(1);
                    },
                    default
                )
        ).ShouldSucceed();

    [Theory]
    [InlineData(Languages.English, "3 lines, 7,811.66 SEK", "Hand over 7,811.66 SEK")]
    [InlineData(Languages.Swedish, "3 rader, 7 811,66 kr", "Lämna över 7 811,66 kr")]
    public async Task A_month_is_handed_over_with_its_sum(
        string language,
        string total,
        string button
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        await CreateLinesAsync();
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>(language: language);

        page.Find(".bar b").VisibleText().Replace('\u00A0', ' ').Should().Be(total);
        page.FindAll("details").Should().HaveCount(2);
        await page.Find("[data-testid=hand-over]").ClickAsync(new());
        var confirm = page.Find("[data-testid=hand-over-confirm]");
        confirm.VisibleText().Replace('\u00A0', ' ').Should().Be(button);
        await confirm.ClickAsync(new());

        page.WaitForAssertion(() => page.FindAll("[data-hand-over]").Should().ContainSingle());
        page.FindAll("[data-testid=hand-over]").Should().BeEmpty();
        page.FindAll("[data-hand-over] a[download]")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal(
                "billing/hand-overs/1/Csv",
                "billing/hand-overs/1/Xlsx",
                "billing/hand-overs/1/Sie"
            );
        Snackbars.Should().ContainSingle();
    }

    [Fact]
    public async Task What_changed_since_is_shown_before_it_is_handed_over()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await CreateLinesAsync();
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>();
        await page.Find("[data-testid=hand-over]").ClickAsync(new());
        await Host.BuyCardAsync(customer, 10);

        await page.Find("[data-testid=hand-over-confirm]").ClickAsync(new());

        page.Find("dialog .problem")
            .VisibleText()
            .Should()
            .StartWith("The lines have changed: there are now 4, together 17,621.66 SEK.");
        (await Host.StandingLinesAsync()).Should().BeEmpty();
        await page.Find("[data-testid=hand-over-confirm]").ClickAsync(new());
        (await Host.StandingLinesAsync()).Should().HaveCount(4);
    }

    [Fact]
    public async Task A_hand_over_is_undone_with_a_reason()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await CreateLinesAsync();
        (await Host.HandOverAsync(maria)).ShouldSucceed();
        Open("billing?month=2026-11&lines=1");
        var page = RenderPage<BillingPage>();
        page.FindAll("[data-hand-over] [data-line]").Should().HaveCount(3);

        await page.Find("[data-testid=undo]").ClickAsync(new());
        await page.FindAll("dialog form")[0].SubmitAsync();
        page.Find("dialog .problem").VisibleText().Should().StartWith("The reason");
        await page.Find("#undo-hand-over-reason").InputAsync("Wrong month");
        await page.FindAll("dialog form")[0].SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find("[data-hand-over] .reason").VisibleText().Should().EndWith("Wrong month")
        );
        page.FindAll("[data-testid=hand-over]").Should().ContainSingle("the lines are free");
        page.FindAll("[data-hand-over] a[download]").Should().BeEmpty();
    }

    [Fact]
    public async Task A_team_lead_locks_and_unlocks_a_month()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await CreateLinesAsync();
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>();

        await page.Find("[data-testid=lock]").ClickAsync(new());
        page.FindAll("dialog .problem").Should().ContainSingle("lines are not handed over");
        await page.FindAll("dialog form")[^1].SubmitAsync();

        page.WaitForAssertion(() =>
            page.Find(".empty-title").VisibleText().Should().Be("The month is locked")
        );
        AdvanceOneSecond();
        await page.Find("[data-testid=lock]").ClickAsync(new());
        await page.Find("#unlock-reason").InputAsync("A card is missing");
        await page.FindAll("dialog form")[^1].SubmitAsync();
        page.WaitForAssertion(() =>
            page.FindAll("[data-testid=hand-over]").Should().ContainSingle()
        );
    }

    [Fact]
    public async Task Lines_of_an_earlier_month_are_named()
    {
        await SignInAsync("Maria", Roles.Sales);
        await CreateLinesAsync();
        Host.Clock.Advance(TimeSpan.FromDays(40));
        Open("billing?month=2026-12");

        var page = RenderPage<BillingPage>();

        page.Find(".verdict")
            .VisibleText()
            .Should()
            .StartWith("Not handed over in November 2026: 3 lines, 7,811.66 SEK.");
        page.Find(".verdict a").GetAttribute("href").Should().Be("billing?month=2026-11");
    }

    [Fact]
    public async Task New_time_appears_by_itself()
    {
        await SignInAsync("Maria", Roles.Sales);
        var customer = await CreateLinesAsync();
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>();

        await Host.BuyCardAsync(customer, 10);

        page.WaitForAssertion(() =>
            page.Find(".bar b").VisibleText().Should().Be("4 lines, 17,621.66 SEK")
        );
    }

    [Theory]
    [InlineData(Languages.English, "Invoices made: 1 of 2.", "Refused", "Send the rest")]
    [InlineData(Languages.Swedish, "Skapade fakturor: 1 av 2.", "Avvisad", "Skicka resten")]
    public async Task Invoices_are_sent_after_a_question_and_shown_with_what_is_left(
        string language,
        string summary,
        string refused,
        string rest
    )
    {
        var service = new RefusingInvoicing();
        UseInvoicing(service);
        var maria = await SignInAsync("Maria", Roles.Sales);
        await CreateLinesAsync();
        (await Host.HandOverAsync(maria)).ShouldSucceed();
        Open("billing?month=2026-11");
        var page = RenderPage<BillingPage>(language: language);

        page.Has("[data-testid=invoices]").Should().BeFalse("nothing was sent");
        await page.Find("[data-testid=send]").ClickAsync(new());
        service.References.Should().BeEmpty("it asks first");
        await page.Find("[data-testid=send-confirm]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find("[data-testid=invoices] p").VisibleText().Should().Be(summary)
        );
        page.Find("[data-invoice='WB-1-2'] .tag").VisibleText().Should().Be(refused);
        page.Find("[data-invoice='WB-1-2']").VisibleText().Should().Contain("Kunden saknas.");
        page.Find("[data-testid=invoices] details").TextContent.Should().Contain("F-WB-1-1");
        page.WaitForAssertion(() =>
            page.Find("[data-testid=send]").VisibleText().Should().Be(rest)
        );

        await page.Find("[data-testid=undo]").ClickAsync(new());
        page.Find("dialog .problem").VisibleText().Should().Contain("F-WB-1-1");
        service.IsRefusing = false;
        await page.Find("[data-testid=send]").ClickAsync(new());
        await page.Find("[data-testid=send-confirm]").ClickAsync(new());

        page.WaitForAssertion(() => page.Has("[data-testid=send]").Should().BeFalse());
        service.References.Should().Equal("WB-1-1", "WB-1-2", "WB-1-2");
    }

    [Fact]
    public async Task Without_a_service_no_invoices_are_offered()
    {
        var maria = await SignInAsync("Maria", Roles.Sales);
        await CreateLinesAsync();
        (await Host.HandOverAsync(maria)).ShouldSucceed();
        Open("billing?month=2026-11");

        var page = RenderPage<BillingPage>();

        page.FindAll("[data-hand-over]").Should().ContainSingle();
        page.Has("[data-testid=send]").Should().BeFalse();
        page.Has("[data-testid=invoices]").Should().BeFalse();
    }

    private void UseInvoicing(IInvoicingService service)
    {
        var settings = Host.Get<BillingSettingsProvider>();
        Services.AddSingleton(
            new BillingQuery(Host.Get<QueryExecutor>(), settings, Host.Clock, [service])
        );
        Services.AddSingleton(
            new SendInvoices(
                Host.Get<BilledLinesQuery>(),
                Host.Get<StartInvoice>(),
                Host.Get<RecordInvoiceAnswer>(),
                settings,
                [service]
            )
        );
    }

    private sealed class RefusingInvoicing : IInvoicingService
    {
        public List<string> References { get; } = [];

        public bool IsRefusing { get; set; } = true;

        public Task<InvoiceResult> SendAsync(InvoiceDraft invoice, CancellationToken ct)
        {
            References.Add(invoice.Reference);
            return Task.FromResult<InvoiceResult>(
                IsRefusing
                && string.Equals(invoice.CustomerNumber, "1002", StringComparison.Ordinal)
                    ? new InvoiceResult.Refused("Kunden saknas.")
                    : new InvoiceResult.Confirmed("F-" + invoice.Reference, WasThere: false)
            );
        }
    }

    /// <summary>Creates a card and 95 min at the hourly rate of one customer, and 50 min of another.</summary>
    private async Task<int> CreateLinesAsync()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.WorkAtRateAsync(anna, customer, 95);
        await Host.BuyCardAsync(customer);
        await Host.WorkAtRateAsync(anna, await Host.CreateCustomerAsync("1002"), 50);
        return customer;
    }

    private void Open(string address) =>
        Services
            .GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>()
            .NavigateTo(address);
}
