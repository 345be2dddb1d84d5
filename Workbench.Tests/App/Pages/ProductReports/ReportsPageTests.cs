using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.ProductReports;

[Rule("B3")]
public sealed class ReportsPageTests : PageTestContext
{
    [Fact]
    public async Task The_list_shows_cost_and_customers_of_each_report()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 45, "1001");
        Host.Clock.Advance(TimeSpan.FromDays(3));

        var page = RenderPage<ReportsPage>();

        page.Find("tbody tr")
            .Children.Select(c => c.VisibleText())
            .Should()
            .Equal(
                "1Banner is cut off",
                "Bug report",
                "1",
                "1",
                "45 min",
                "45 min",
                "3 d",
                "No release yet"
            );
        page.Find(".sum").VisibleText().Should().Be("1 open · 45 min spent · 45 min reversed");
    }

    [Fact]
    public async Task Reports_classified_and_planned_by_a_colleague_appear_live_and_shipped_ones_disappear()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        var page = RenderPage<ReportsPage>();
        page.Find(".empty-title").VisibleText().Should().Be("No open reports");

        await Host.ClassifyAsync(anna, number, BugClass.NotSupported);
        page.WaitForAssertion(() => page.FindAll("tbody tr").Should().ContainSingle());
        await DecideAsync(target =>
            Host.Get<PlanProductReport>().RunAsync(anna, target, "25.1", default)
        );
        AdvanceOneSecond();
        page.WaitForAssertion(() =>
            page.Find("td.release").VisibleText().Should().Be("Planned for 25.1")
        );
        var other = RenderPage<ReportsPage>();
        await DecideAsync(target =>
            Host.Get<ShipProductReport>().RunAsync(anna, target, "25.1", default)
        );

        other.WaitForAssertion(() => other.Has("tbody").Should().BeFalse());
    }

    [Theory]
    [InlineData("reports", "No open reports", false)]
    [InlineData("reports?tab=nonsense", "No open reports", false)]
    [InlineData("reports?tab=over", "No shipped or declined reports", true)]
    public async Task An_empty_tab_explains_what_it_lists(
        string address,
        string expected,
        bool link
    )
    {
        await SignInAsync("Maria", Roles.Sales);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var page = RenderPage<ReportsPage>();

        page.Find(".empty-title").VisibleText().Should().Be(expected);
        page.Has(".empty a").Should().Be(link);
    }

    [Fact]
    public async Task The_latest_finished_report_is_first()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 0, "1001");
        await ReportAsync(anna, BugClass.NotSupported, minutes: 0, "1002");
        await DecideAsync(target =>
            Host.Get<ShipProductReport>().RunAsync(anna, target, "25.1", default)
        );
        await DecideAsync(
            target => Host.Get<DeclineProductReport>().RunAsync(anna, target, "By design", default),
            2
        );
        var page = RenderPage<ReportsPage>();

        Services.GetRequiredService<NavigationManager>().NavigateTo("reports?tab=over");

        page.WaitForAssertion(() =>
            page.FindAll("td.release")
                .Select(t => t.VisibleText())
                .Should()
                .Equal("Declined", "Shipped in 25.1")
        );
    }

    [Fact]
    public async Task A_report_is_planned_and_unplanned()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 0, "1001");
        var page = Page();

        await page.Find("[data-testid=plan]").ClickAsync(new());
        page.Find("dialog p").VisibleText().Should().Contain("No customer is notified yet");
        await DecideAsync(page, " 25.1 ");
        page.WaitForAssertion(() =>
            page.Find(".sum").VisibleText().Should().Be("Planned for 25.1")
        );
        AdvanceOneSecond();
        await page.Find("[data-testid=plan]").ClickAsync(new());
        await DecideAsync(page, "");

        page.WaitForAssertion(() => page.Find(".sum").VisibleText().Should().Be("No release yet"));
        Snackbars
            .Select(n => n.Text)
            .Should()
            .Equal("Report 1 is planned for 25.1.", "Report 1 is no longer planned for a release.");
    }

    [Fact]
    public async Task Shipping_shows_whom_to_notify_and_prepares_a_reply_for_each()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 0, "1001");
        var page = Page();

        await page.Find("[data-testid=ship]").ClickAsync(new());
        page.Find("dialog p")
            .VisibleText()
            .Should()
            .StartWith(
                $"A note about the release is added to the conversation of 1 ticket (1 customer): #{number}."
            );
        await DecideAsync(page, "");
        page.AlertText().Should().NotBeNull("a release is needed");
        await DecideAsync(page, "25.1");

        Snackbars
            .Should()
            .Equal(
                ("Report 1 has shipped in release 25.1. Its tickets are updated.", Severity.Success)
            );
        page.WaitForAssertion(() => page.Has($"[data-testid=reply-{number}]").Should().BeTrue());
        await page.Find($"[data-testid=reply-{number}]").ClickAsync(new());
        DraftText(page).Should().StartWith("Hej").And.Contain("åtgärdat").And.Contain("25.1");
        await page.Find($"dialog [lang={Languages.English}]").ClickAsync(new());
        DraftText(page)
            .Should()
            .StartWith("Hello")
            .And.Contain("has been fixed")
            .And.Contain("25.1");
        await page.Find("[data-testid=insert-letter]").ClickAsync(new());
        Address.Should().Be($"tickets/{number}?compose=message");
        (await DraftAsync(number)).Should().Contain("has been fixed");
    }

    [Fact]
    public async Task A_prepared_reply_is_appended_once_to_an_existing_draft()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await ReportAsync(anna, BugClass.NotSupported, minutes: 0, "1001");
        await DecideAsync(target =>
            Host.Get<DeclineProductReport>().RunAsync(anna, target, "By design", default)
        );
        await Host.Get<IDraftStore>()
            .SaveAsync(anna, number, ComposerDraftFields.Message, "Begun\n");
        var page = Page();
        await page.Find($"[data-testid=reply-{number}]").ClickAsync(new());

        await page.Find("[data-testid=insert-letter]").ClickAsync(new());
        await page.Find("[data-testid=insert-letter]").ClickAsync(new());

        (await DraftAsync(number)).Should().Be($"Begun\n\n{DraftText(page)}");
        DraftText(page).Should().Contain("By design");
    }

    [Fact]
    public async Task A_stale_page_does_not_decline_unseen_tickets_and_keeps_the_reason()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await ReportAsync(anna, BugClass.NotSupported, minutes: 0, "1001");
        var page = Page();
        await page.Find("[data-testid=decline]").ClickAsync(new());
        await DecideAsync(target =>
            Host.Get<PlanProductReport>().RunAsync(anna, target, "25.1", default)
        );
        page.WaitForAssertion(() =>
            page.Find(".sum").VisibleText().Should().Be("Planned for 25.1")
        );

        await DecideAsync(page, "By design");
        page.AlertText().Should().StartWith("Someone else");
        page.Find("#report-text").GetAttribute("value").Should().Be("By design");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await page.Find("form").SubmitAsync();
        AdvanceOneSecond();

        page.WaitForAssertion(() =>
            page.Find(".verdict").VisibleText().Should().Be("Declined By design")
        );
    }

    [Theory]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.Administrator)]
    public async Task Other_roles_can_only_read(Roles roles)
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 0, "1001");
        await SignInAsync("Me", roles);

        var page = Page();

        page.Has("[data-testid=ship]").Should().BeFalse();
        page.Find(".verdict").VisibleText().Should().StartWith("No release yet Technicians");
    }

    [Fact]
    public async Task An_unknown_report_shows_a_message()
    {
        await SignInAsync("Anna", Roles.Technician);

        Page().Find(".empty-title").VisibleText().Should().Be("There is no report 1");
    }

    [Fact]
    public async Task A_report_without_tickets_says_so_and_notifies_nobody()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await ReportAsync(anna, BugClass.CommonSystemBug, minutes: 0, "1001");
        await Host.ClassifyAsync(anna, number, BugClass.Modification);
        var page = Page();

        page.Find(".empty-title").VisibleText().Should().Be("No tickets on this report");
        await page.Find("[data-testid=ship]").ClickAsync(new());

        page.Find("dialog p")
            .VisibleText()
            .Should()
            .StartWith("There are no tickets on this report");
    }

    private IRenderedComponent<ReportPage> Page() =>
        RenderPage<ReportPage>(p => p.Add(r => r.No, 1));

    private static string? DraftText(IRenderedComponent<ReportPage> page) =>
        page.Find("#release-reply-text").GetAttribute("value");

    private static async Task DecideAsync(IRenderedComponent<ReportPage> page, string text)
    {
        page.Find("#report-text").Input(text);
        await page.Find("form").SubmitAsync();
    }

    private static async Task DecideAsync(
        Func<
            Workbench.App.Features.ProductReports.ProductReportCommandTarget,
            Task<Workbench.App.Commands.Outcome<Workbench.App.Commands.Unit>>
        > decide,
        int no = 1
    ) => (await decide(new(no, null, Guid.NewGuid()))).ShouldSucceed();

    private async Task<string?> DraftAsync(int number) =>
        (await Host.Get<IDraftStore>().ReadAsync(CurrentActor, number, default))
            .SingleOrDefault(d =>
                string.Equals(d.Field, ComposerDraftFields.Message, StringComparison.Ordinal)
            )
            ?.Text;

    private async Task<int> ReportAsync(Actor anna, BugClass bugClass, int minutes, string customer)
    {
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(customer),
            kind: TicketKind.Bug
        );
        if (minutes > 0)
        {
            await Host.RegisterTimeAsync(anna, number, minutes);
        }

        await Host.ClassifyAsync(anna, number, bugClass);
        return number;
    }
}
