using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Bugs;

[Rule("B3")]
public sealed class ProductReportRulesTests
{
    private static readonly ProductReport Report = ProductReportRules
        .Open(7, BugClass.CommonSystemBug, " Total is wrong ", SampleData.Anna, SampleData.Now)
        .ShouldSucceed();

    private static readonly Ticket Bug = SampleData.SampleTicket with
    {
        Kind = TicketKind.Bug,
        BugClass = BugClass.CommonSystemBug,
    };

    [Fact]
    public void A_report_has_a_title()
    {
        Report.Title.Should().Be("Total is wrong");
        ProductReportRules
            .Open(7, BugClass.CommonSystemBug, " ", SampleData.Anna, SampleData.Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    [ExampleTest("B3")]
    public void Bugs_of_its_class_join_it_while_it_is_open()
    {
        ProductReportRules.Join(Bug, Report).ShouldSucceed().ProductReportNo.Should().Be(7);
        ProductReportRules
            .Join(Bug with { BugClass = BugClass.NotSupported }, Report)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.ReportOfOtherClass);
        ProductReportRules
            .Join(Bug with { Kind = TicketKind.Change }, Report)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.NotABug);
        var shipped = ProductReportRules.Ship(Report, "25.1", SampleData.Now).ShouldSucceed();
        ProductReportRules
            .Join(Bug, shipped)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.ReportNotOpen);
    }

    [Fact]
    public void A_report_is_planned_unplanned_and_shipped_or_declined_once()
    {
        var planned = ProductReportRules.Plan(Report, " 25.1 ").ShouldSucceed();
        (planned.State, planned.Release).Should().Be((ProductReportState.Planned, "25.1"));
        ProductReportRules
            .Plan(planned, "")
            .ShouldSucceed()
            .State.Should()
            .Be(ProductReportState.Open);
        ProductReportRules
            .Ship(planned, "", SampleData.Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
        ProductReportRules
            .Decline(planned, "", SampleData.Now)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);

        var shipped = ProductReportRules.Ship(planned, "25.2", SampleData.Now).ShouldSucceed();
        var declined = ProductReportRules
            .Decline(planned, "By design", SampleData.Now)
            .ShouldSucceed();

        (shipped.Release, shipped.DecidedAt, shipped.IsOpen)
            .Should()
            .Be(("25.2", SampleData.Now, false));
        (declined.Reason, declined.IsOpen).Should().Be(("By design", false));
        foreach (var over in new[] { shipped, declined })
        {
            ProductReportRules
                .Plan(over, "26")
                .ShouldBeRefused()
                .Code.Should()
                .Be(RefusalCode.ReportNotOpen);
            ProductReportRules
                .Ship(over, "26", SampleData.Now)
                .ShouldBeRefused()
                .Code.Should()
                .Be(RefusalCode.ReportNotOpen);
            ProductReportRules
                .Decline(over, "No", SampleData.Now)
                .ShouldBeRefused()
                .Code.Should()
                .Be(RefusalCode.ReportNotOpen);
        }
    }

    [Fact]
    public void Classes_1_and_2_are_reported_to_the_product_group() =>
        Enum.GetValues<BugClass>()
            .Where(ProductReportRules.IsReportable)
            .Should()
            .Equal(BugClass.CommonSystemBug, BugClass.NotSupported);
}
