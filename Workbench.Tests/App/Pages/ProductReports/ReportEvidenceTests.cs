using Bunit;
using FluentAssertions;
using Workbench.App.Features.ProductReports.Details;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.ProductReports;

[Rule("B1")]
public sealed class ReportEvidenceTests : PageTestContext
{
    private const string Evidence = "[aria-labelledby=report-evidence]";

    [Fact]
    public async Task A_report_shows_the_evidence_of_its_tickets_live()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        await Host.OpenReportAsync(anna, number, BugClass.CommonSystemBug, "Banner is cut off");
        var page = RenderPage<ReportPage>(p => p.Add(r => r.No, 1));
        page.WaitForAssertion(() =>
            page.Find(Evidence)
                .VisibleText()
                .Should()
                .Contain($"Ticket #{number}")
                .And.Contain("No questions were answered.")
                .And.Contain("Reason: Known from before")
        );

        await Host.ClassifyWithAnswersAsync(
            anna,
            number,
            BugClass.CommonSystemBug,
            "",
            new(BugQuestion.HappensInCleanShop, BugReply.Yes, "Seen in shop 24.3"),
            new(BugQuestion.PromisedByDocumentation, BugReply.Yes, "Page 4")
        );

        page.WaitForAssertion(() =>
            page.Find(Evidence)
                .VisibleText()
                .Should()
                .Contain("Yes · Seen in shop 24.3")
                .And.Contain("Yes · Page 4")
                .And.NotContain("Known from before")
        );
    }
}
