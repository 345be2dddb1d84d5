using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Agreements;

[Rule("N5")]
public sealed class ResetsPageTests : PageTestContext
{
    private static readonly DateTimeOffset ResetMorning = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_due_is_run_and_what_failed_is_tried_again()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var broken = await Host.CreateCustomerAsync("1001");
        await Host.CreateCustomerAsync("1002");
        await SetNextPackageAsync(broken, "gone");
        Host.Clock.SetUtcNow(ResetMorning);
        var page = RenderPage<ResetsPage>();
        page.VisibleText().Should().Contain("No resets have run yet").And.Contain("2 due now");

        await page.Find("[data-testid=run-resets]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find("tbody tr").VisibleText().Should().Contain("finished with failures")
        );
        page.Find("[role=alert]").VisibleText().Should().Contain("1 agreements failed");
        await SetNextPackageAsync(broken, null);
        page.Find("[data-testid=run-resets]").VisibleText().Should().Be("Retry what failed (1)");
        await page.Find("[data-testid=run-resets]").ClickAsync(new());
        page.WaitForAssertion(() => page.VisibleText().Should().Contain("nothing due now"));
        page.Has("[role=alert]").Should().BeFalse();
        page.Has("[data-testid=run-resets]").Should().BeFalse();
    }

    [Fact]
    [Rule("N4")]
    public async Task One_failed_agreement_is_tried_again_by_itself()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var broken = await Host.CreateCustomerAsync("1001");
        var other = await Host.CreateCustomerAsync("1002");
        await SetNextPackageAsync(broken, "gone");
        await SetNextPackageAsync(other, "gone");
        Host.Clock.SetUtcNow(ResetMorning);
        await Host.RunResetsJobAsync();
        var panel = RenderPage<ResetRunPanel>(p => p.Add(x => x.RunId, 1));
        await panel.Find("[data-testid=retry-1001]").ClickAsync(new());
        panel.WaitForAssertion(() =>
            panel.Find("[role=alert]").VisibleText().Should().Contain("1001 failed again")
        );
        await SetNextPackageAsync(broken, null);

        await panel.Find("[data-testid=retry-1001]").ClickAsync(new());

        panel.WaitForAssertion(() =>
            panel.Find("tbody tr").VisibleText().Should().Contain("done since")
        );
        panel.Has("[role=alert]").Should().BeFalse();
        panel.Has("[data-testid=retry-1002]").Should().BeTrue();
        (await Host.LoadAccountAsync(broken)).BalanceMinutes.Should().Be(600);
    }

    [Fact]
    public async Task A_preview_is_shown_and_kept()
    {
        await SignInAsync("Maria", Roles.Sales);
        await Host.CreateCustomerAsync("1001");
        var page = RenderPage<ResetsPage>();

        await page.Find("#reset-day").ChangeAsync(new() { Value = "2027-03-01" });

        Address.Should().Be("resets?day=2027-03-01");
        var panel = RenderPage<ResetPreviewPanel>(p => p.Add(x => x.Day, new DateOnly(2027, 3, 1)));
        panel
            .Find("tbody tr")
            .VisibleText()
            .Should()
            .Contain("Term from 2026-03-01 reset on 2027-03-01");
        await panel.Find("[data-testid=keep-preview]").ClickAsync(new());
        Address.Should().Be("resets?run=1");
        RenderPage<ResetRunPanel>(p => p.Add(x => x.RunId, 1))
            .VisibleText()
            .Should()
            .Contain("Kept by Maria")
            .And.Contain("not run yet");
    }

    [Fact]
    public async Task A_difference_is_explained()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync("1001");
        (
            await Host.Get<KeepResetPreview>()
                .RunAsync(per, new(2027, 3, 1), Guid.NewGuid(), default)
        ).ShouldSucceed();
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await Host.BuyRefillCardAsync(customer, 5);
        Host.Clock.SetUtcNow(ResetMorning);
        await Host.RunResetsJobAsync();

        RenderPage<ResetRunPanel>(p => p.Add(x => x.RunId, 1))
            .Find("tbody tr")
            .VisibleText()
            .Should()
            .Contain("differs from the preview")
            .And.Contain(
                "When it ran, 10 h lapsed, 5 h carried over and 10 h were granted. Recorded since the preview: Granted 5 h."
            );
    }

    [Theory]
    [InlineData(Roles.TeamLead, true)]
    [InlineData(Roles.Technician, false)]
    public async Task The_alert_is_for_team_leads(Roles roles, bool isShown)
    {
        await SignInAsync("Per", roles);
        var customer = await Host.CreateCustomerAsync("1001");
        await SetNextPackageAsync(customer, "gone");
        Host.Clock.SetUtcNow(ResetMorning.AddDays(1));

        var panel = RenderPage<ResetAlertPanel>();

        panel.Has("[data-testid=reset-alert]").Should().Be(isShown);
    }

    private async Task SetNextPackageAsync(int customer, string? package)
    {
        await using var db = Host.CreateDbContext();
        db.AllowsWrites = true;
        await db
            .Agreements.Where(a => a.CustomerId == customer)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextPackage, package));
    }
}
