using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Wizard.Conclusion;
using Workbench.App.Features.ProductReports;
using Workbench.App.Features.ProductReports.Decisions;
using Workbench.App.Features.ProductReports.Overview;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.ProductReports;

[Rule("B3")]
public sealed class ProductReportUseCaseTests
{
    [Theory, OnBothDatabases]
    [Rule("B1")]
    public async Task A_system_bug_opens_a_report_the_next_joins_it_and_shipping_notifies_all(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var first = await CreateStartedBugAsync(testHost, anna, "1001");
        var second = await CreateStartedBugAsync(testHost, anna, "1002");

        var opened = (
            await ClassifyAsync(
                testHost,
                anna,
                first,
                InputWithAnswers("Reference shop 24.3", "Page 12")
            )
        ).ShouldSucceed();
        var joined = (
            await ClassifyAsync(
                testHost,
                anna,
                second,
                ClassifyBugInput.WithoutAnswers(BugClass.CommonSystemBug, "Known") with
                {
                    ProductReport = opened.ProductReport,
                }
            )
        ).ShouldSucceed();
        joined.Should().BeEquivalentTo(opened);
        var row = (await GetReportsAsync(testHost, anna)).Should().ContainSingle().Which;
        (row.Tickets, row.Customers, row.Report.Title).Should().Be((2, 2, "Banner is cut off"));

        var target = new ProductReportCommandTarget(row.Report.No, row.Version, Guid.NewGuid());
        (
            await testHost.Get<ShipProductReport>().RunAsync(anna, target, "25.1", default)
        ).ShouldSucceed();
        var repeated = await testHost
            .Get<ShipProductReport>()
            .RunAsync(anna, target, "25.1", default);

        repeated.ShouldSucceed().Should().Be(Unit.Value, "the same operation has the same answer");
        foreach (var number in new[] { first, second })
        {
            var messages = await testHost
                .Get<ConversationQuery>()
                .RunAsync(anna, number, null, default);
            messages
                .Should()
                .ContainSingle()
                .Which.Should()
                .Match<Message>(m => m.Kind == MessageKind.ProductShipped && m.Text == "25.1");
        }

        var view = await testHost
            .Get<ProductReportsQuery>()
            .GetAsync(anna, opened.ProductReport!.Value, default);
        view!.Tickets.Select(t => t.Number).Should().Equal(first, second);
        (await GetReportsAsync(testHost, anna)).Should().BeEmpty();
        await using var db = testHost.CreateDbContext();
        (await db.BugEvidence.OrderBy(e => e.No).Select(e => e.Evidence).ToListAsync())
            .Should()
            .Equal("Reference shop 24.3", "Page 12");
    }

    [Theory, OnBothDatabases]
    [Rule("B4")]
    public async Task Another_class_leaves_the_report_and_the_original_class_opens_a_new_one(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await CreateStartedBugAsync(testHost, anna, "1001");

        await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);
        await testHost.ClassifyAsync(anna, number, BugClass.CommonSystemBug);
        (await testHost.LoadTicketAsync(number))
            .ProductReportNo.Should()
            .Be(1, "it stands there already");
        await testHost.ClassifyAsync(anna, number, BugClass.Modification);
        (await testHost.LoadTicketAsync(number)).ProductReportNo.Should().BeNull();
        await testHost.ClassifyAsync(anna, number, BugClass.NotSupported);

        (await testHost.LoadTicketAsync(number)).ProductReportNo.Should().Be(2);
        await using var db = testHost.CreateDbContext();
        (await db.BugClassifications.OrderBy(c => c.No).ToListAsync())
            .Select(c => (c.No, c.PreviousClass, c.ChosenClass))
            .Should()
            .Equal(
                (1, null, BugClass.CommonSystemBug),
                (2, BugClass.CommonSystemBug, BugClass.CommonSystemBug),
                (3, BugClass.CommonSystemBug, BugClass.Modification),
                (4, BugClass.Modification, BugClass.NotSupported)
            );
    }

    [Theory, OnBothDatabases]
    public async Task Invalid_input_is_refused_and_nothing_is_stored(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var number = await CreateStartedBugAsync(testHost, anna, "1001");
        var other = await CreateStartedBugAsync(testHost, anna, "1002");
        await testHost.ClassifyAsync(anna, other, BugClass.NotSupported);
        var before = await testHost.CountRowsAsync();
        var common = ClassifyBugInput.WithoutAnswers(BugClass.CommonSystemBug, "Known");

        var refusals = new[]
        {
            (await ClassifyAsync(testHost, bo, number, common)).ShouldBeRefused(),
            (
                await ClassifyAsync(testHost, anna, number, common with { ProductReport = 1 })
            ).ShouldBeRefused(),
            (
                await ClassifyAsync(testHost, anna, number, common with { ProductReport = 99 })
            ).ShouldBeRefused(),
            (
                await ClassifyAsync(
                    testHost,
                    anna,
                    number,
                    InputWithAnswers("Seen", "Page 1") with
                    {
                        Class = BugClass.Modification,
                    }
                )
            ).ShouldBeRefused(),
            (
                await ClassifyAsync(testHost, anna, number, InputWithAnswers("", "Page 1"))
            ).ShouldBeRefused(),
            (
                await testHost
                    .Get<JoinProductReport>()
                    .RunAsync(anna, new(number, null, Guid.NewGuid()), 1, default)
            ).ShouldBeRefused(),
        };

        refusals
            .Should()
            .Equal(
                RefusalCode.NotYourTicket,
                RefusalCode.ReportOfOtherClass,
                RefusalCode.NotFound,
                RefusalCode.ClassReasonRequired,
                RefusalCode.TextMissing,
                RefusalCode.ReportOfOtherClass
            );
        (await testHost.CountRowsAsync()).Should().Equal(before);
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_moves_to_the_report_of_the_same_bug_and_similar_ones_are_found(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var (first, second) = (
            await CreateStartedBugAsync(testHost, anna, "1001"),
            await CreateStartedBugAsync(testHost, anna, "1002")
        );
        await ClassifyAsync(testHost, anna, first, InputWithTitle("Checkout total is wrong"));
        await ClassifyAsync(testHost, anna, second, InputWithTitle("Wrong sum in the basket"));
        var query = testHost.Get<SimilarReportsQuery>();

        var similar = await query.RunAsync(
            anna,
            BugClass.CommonSystemBug,
            "The TOTAL at checkout, wrong again",
            "",
            null,
            default
        );
        var none = await query.RunAsync(
            anna,
            BugClass.NotSupported,
            "checkout total",
            "",
            null,
            default
        );
        var joined = await query.RunAsync(anna, BugClass.CommonSystemBug, "", "", 2, default);
        (
            await testHost
                .Get<JoinProductReport>()
                .RunAsync(anna, new(second, null, Guid.NewGuid()), similar[0].No, default)
        ).ShouldSucceed();

        similar.Select(r => r.No).Should().Equal(1, 2);
        none.Should().BeEmpty();
        joined.Should().Equal(new SimilarReport(2, "Wrong sum in the basket", "", 1));
        (await GetReportsAsync(testHost, anna)).Select(r => r.Tickets).Should().Equal(2, 0);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_page_neither_plans_nor_declines(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await testHost.ClassifyAsync(
            anna,
            await CreateStartedBugAsync(testHost, anna, "1001"),
            BugClass.NotSupported
        );
        var seen = (await GetReportsAsync(testHost, anna)).Single();
        var target = new ProductReportCommandTarget(1, seen.Version, Guid.NewGuid());
        (
            await testHost.Get<PlanProductReport>().RunAsync(anna, target, "25.1", default)
        ).ShouldSucceed();

        var conflict = await testHost
            .Get<DeclineProductReport>()
            .RunAsync(anna, target with { OperationId = Guid.NewGuid() }, "By design", default);

        conflict.ShouldBeRefused().Should().Be(RefusalCode.ConcurrencyConflict);
        (await GetReportsAsync(testHost, anna)).Single().Report.Release.Should().Be("25.1");
    }

    private static ClassifyBugInput InputWithTitle(string title) =>
        ClassifyBugInput.WithoutAnswers(BugClass.CommonSystemBug, "Known") with
        {
            Title = title,
        };

    private static ClassifyBugInput InputWithAnswers(string seen, string promised) =>
        new(
            BugClass.CommonSystemBug,
            [
                new(BugQuestion.HappensInCleanShop, BugReply.Yes, seen),
                new(BugQuestion.PromisedByDocumentation, BugReply.Yes, promised),
            ],
            ""
        );

    private static async Task<int> CreateStartedBugAsync(
        TestHost testHost,
        Actor anna,
        string customer
    ) =>
        await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(customer),
            kind: TicketKind.Bug
        );

    private static Task<Outcome<ClassifyBugResult>> ClassifyAsync(
        TestHost testHost,
        Actor who,
        int number,
        ClassifyBugInput input
    ) =>
        testHost
            .Get<ClassifyBug>()
            .RunAsync(who, new(number, null, Guid.NewGuid()), input, default);

    private static Task<IReadOnlyList<ReportRow>> GetReportsAsync(TestHost testHost, Actor who) =>
        testHost.Get<ProductReportsQuery>().RunAsync(who, decided: false, default);
}
