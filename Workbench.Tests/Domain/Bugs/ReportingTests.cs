using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.Domain.Bugs;

[Rule("B3")]
public sealed class ReportingTests
{
    private static readonly ProductReport Report = Reporting
        .Open(7, BugClass.CommonSystemBug, " Total is wrong ", Given.Anna, Given.Now)
        .Done();

    private static readonly Ticket Bug = Given.ATicket with
    {
        Kind = TicketKind.Bug,
        BugClass = BugClass.CommonSystemBug,
    };

    [Fact]
    public void A_report_has_a_title()
    {
        Report.Title.Should().Be("Total is wrong");
        Reporting
            .Open(7, BugClass.CommonSystemBug, " ", Given.Anna, Given.Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);
    }

    [Fact]
    public void Bugs_of_its_class_join_it_while_it_is_open()
    {
        Reporting.Join(Bug, Report).Done().ProductReportNo.Should().Be(7);
        Reporting
            .Join(Bug with { BugClass = BugClass.NotSupported }, Report)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.ReportOfOtherClass);
        Reporting
            .Join(Bug with { Kind = TicketKind.Change }, Report)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.NotABug);
        var shipped = Reporting.Ship(Report, "25.1", Given.Now).Done();
        Reporting.Join(Bug, shipped).Refused().Code.Should().Be(RefusalCode.ReportNotOpen);
    }

    [Fact]
    public void It_is_planned_and_unplanned_shipped_or_declined_once()
    {
        var planned = Reporting.Plan(Report, " 25.1 ").Done();
        (planned.State, planned.Release).Should().Be((ProductReportState.Planned, "25.1"));
        Reporting.Plan(planned, "").Done().State.Should().Be(ProductReportState.Open);
        Reporting.Ship(planned, "", Given.Now).Refused().Code.Should().Be(RefusalCode.TextMissing);
        Reporting
            .Decline(planned, "", Given.Now)
            .Refused()
            .Code.Should()
            .Be(RefusalCode.TextMissing);

        var shipped = Reporting.Ship(planned, "25.2", Given.Now).Done();
        var declined = Reporting.Decline(planned, "By design", Given.Now).Done();

        (shipped.Release, shipped.DecidedAt, shipped.IsOpen)
            .Should()
            .Be(("25.2", Given.Now, false));
        (declined.Reason, declined.IsOpen).Should().Be(("By design", false));
        foreach (var over in new[] { shipped, declined })
        {
            Reporting.Plan(over, "26").Refused().Code.Should().Be(RefusalCode.ReportNotOpen);
            Reporting
                .Ship(over, "26", Given.Now)
                .Refused()
                .Code.Should()
                .Be(RefusalCode.ReportNotOpen);
            Reporting
                .Decline(over, "No", Given.Now)
                .Refused()
                .Code.Should()
                .Be(RefusalCode.ReportNotOpen);
        }
    }

    [Fact]
    public void The_product_group_is_told_of_classes_1_and_2() =>
        Enum.GetValues<BugClass>()
            .Where(Reporting.Concerns)
            .Should()
            .Equal(BugClass.CommonSystemBug, BugClass.NotSupported);
}
