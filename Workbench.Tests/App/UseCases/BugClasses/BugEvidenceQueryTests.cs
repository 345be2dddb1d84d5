using FluentAssertions;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClasses;

[Rule("B1")]
public sealed class BugEvidenceQueryTests
{
    [Theory, OnBothDatabases]
    [Rule("B3")]
    public async Task It_returns_the_latest_answers_of_a_ticket_and_of_each_ticket_on_a_report(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var sales = await testHost.CreatePersonAsync("Sven", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var first = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        var second = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        var query = testHost.Get<BugEvidenceQuery>();
        (await query.RunAsync(anna, first, default)).Should().BeNull("it has no class");
        await testHost.ClassifyAsync(anna, first, BugClass.Modification);
        var answers = new BugAnswer[]
        {
            new(BugQuestion.HappensInCleanShop, BugReply.Yes, "Seen in 24.3"),
            new(BugQuestion.PromisedByDocumentation, BugReply.Yes, "Page 4"),
        };
        await testHost.ClassifyWithAnswersAsync(anna, first, BugClass.CommonSystemBug, "", answers);
        await testHost.OpenReportAsync(anna, second, BugClass.NotSupported, "A wish");

        var ticket = await query.RunAsync(sales, first, default);
        var report = await query.ForReportAsync(sales, 1, default);

        ticket!.Answers.Should().Equal(answers);
        ticket.Classification.IsOverruled.Should().BeFalse();
        report.Should().ContainSingle().Which.Should().BeEquivalentTo(ticket);
        (await query.ForReportAsync(sales, 2, default))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ClassificationEvidence>(e =>
                e.Answers.Count == 0
                && e.Classification.IsOverruled
                && e.Classification.TicketNumber == second
            );
        (await query.ForReportAsync(sales, 99, default)).Should().BeEmpty();
    }
}
