using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Reports;

/// <summary>Makes the tables of the report from what the delivery page shows. Times are whole minutes, to be added up.</summary>
public static class ReportTables
{
    public static IReadOnlyList<ReportTable> Create(
        DeliveryView now,
        DeliveryFiguresView figures
    ) =>
        [
            OnTime(figures),
            Flow(figures.Flow),
            Ages(now.Ages),
            Queue(now.Queue, figures),
            Waiting(figures.Waiting),
            Estimates(figures.Estimates),
            .. figures.People is { } people
                ? [Work(figures.Period, people), Overtaking(people)]
                : Array.Empty<ReportTable>(),
        ];

    private static ReportTable OnTime(DeliveryFiguresView figures) =>
        new(
            DeliveryTexts.WeeksTitle,
            [
                DeliveryTexts.Week,
                DeliveryTexts.Delivered,
                DeliveryTexts.First,
                DeliveryTexts.Second,
                DeliveryTexts.Later,
            ],
            [
                .. figures.Weeks.Select(w =>
                    Row(
                        w.Week.ToString(),
                        w.Counts.Delivered,
                        w.Counts.WithinFirstBound,
                        w.Counts.WithinSecondBound,
                        w.Counts.AfterSecondBound
                    )
                ),
            ]
        );

    private static ReportTable Flow(TicketFlow flow) =>
        new(
            DeliveryTexts.FlowTitle,
            [
                DeliveryTexts.Week,
                DeliveryTexts.Submitted,
                DeliveryTexts.Reopened,
                DeliveryTexts.Delivered,
                DeliveryTexts.EndedOtherwise,
                DeliveryTexts.OpenAtEnd,
                DeliveryTexts.DaysToClear,
            ],
            [
                .. flow
                    .Weeks.Reverse()
                    .Select(w =>
                        Row(
                            w.Week.Week.ToString(),
                            w.Submitted,
                            w.Reopened,
                            w.Delivered,
                            w.Ended,
                            w.OpenAtEnd,
                            w.DaysToClear
                        )
                    ),
            ]
        );

    private static ReportTable Ages(IReadOnlyList<AgeBands> ages) =>
        new(
            DeliveryTexts.AgeTitle,
            [
                DeliveryTexts.State,
                DeliveryTexts.Tickets,
                Formats.Text(DeliveryTexts.Age_Percentile, 50),
                Formats.Text(DeliveryTexts.Age_Percentile, 85),
                Formats.Text(DeliveryTexts.Age_Percentile, 95),
                DeliveryTexts.Age_Oldest,
            ],
            [
                .. ages.Select(a =>
                    Row(
                        DomainText.For(a.State),
                        a.Count,
                        a.Median,
                        a.Percentile85,
                        a.Percentile95,
                        a.Oldest
                    )
                ),
            ]
        );

    private static ReportTable Queue(
        IReadOnlyList<QueuedWork> queue,
        DeliveryFiguresView figures
    ) =>
        new(
            DeliveryTexts.QueueTitle,
            [
                DeliveryTexts.Size,
                DeliveryTexts.Tickets,
                DeliveryTexts.Report_PlannedMinutes,
                DeliveryTexts.DaysToClear,
            ],
            [
                .. queue.Select(q =>
                    Row(DomainText.For(q.Size), q.Count, q.Minutes, figures.DaysToClear(q.Minutes))
                ),
            ]
        );

    private static ReportTable Waiting(WaitingFigures waiting) =>
        new(
            DeliveryTexts.WaitingTitle,
            [
                DeliveryTexts.WaitedFor,
                DeliveryTexts.Report_AverageMinutes,
                DeliveryTexts.Report_Minutes,
            ],
            [
                Row(
                    DeliveryTexts.Wait_Customer,
                    waiting.AverageCustomerMinutes,
                    waiting.CustomerSeconds / 60
                ),
                Row(
                    DeliveryTexts.Wait_Funding,
                    waiting.AverageFundingMinutes,
                    waiting.FundingSeconds / 60
                ),
                Row(
                    DeliveryTexts.Wait_Triage,
                    waiting.AverageTriageMinutes,
                    waiting.TriageSeconds / 60
                ),
            ]
        );

    private static ReportTable Estimates(EstimateFigures estimates)
    {
        static IReadOnlyList<object?> Line(string name, EstimateAccuracy a) =>
            Row(name, a.Count, a.Estimated, a.Registered, a.BiasPercent, a.Over);
        return new(
            DeliveryTexts.EstimatesTitle,
            [
                DeliveryTexts.Group,
                DeliveryTexts.Tickets,
                DeliveryTexts.Report_EstimatedMinutes,
                DeliveryTexts.Report_TookMinutes,
                DeliveryTexts.Report_Bias,
                DeliveryTexts.OverEstimate,
            ],
            [
                .. estimates.Sizes.Select(s => Line(DomainText.For(s.Size), s.Accuracy)),
                .. estimates.Kinds.Select(k => Line(DomainText.For(k.Kind), k.Accuracy)),
                .. estimates.Technicians.Select(t => Line(t.Name, t.Accuracy)),
            ]
        );
    }

    private static ReportTable Work(
        DeliveryPeriod period,
        DeliveryFiguresView.PeopleFigures people
    ) =>
        new(
            DeliveryTexts.PeopleTitle,
            [
                DeliveryTexts.Technician,
                .. period.Weeks().Select(w => w.Week.ToString()),
                DeliveryTexts.Report_Minutes,
            ],
            [
                .. people.Work.Select(p =>
                    (IReadOnlyList<object?>)[p.Name, .. p.Work.Weeks.Cast<object?>(), p.Work.Total]
                ),
            ]
        );

    private static ReportTable Overtaking(DeliveryFiguresView.PeopleFigures people) =>
        new(
            DeliveryTexts.OvertakingTitle,
            [
                DeliveryTexts.ByWhom,
                DeliveryTexts.Overtaking_Front,
                DeliveryTexts.Overtaking_HandedBack,
                DeliveryTexts.Overtaking_Released,
                DeliveryTexts.Overtaking_Hours,
            ],
            [
                .. people.ExceptionCounts.Select(c =>
                    Row(c.Name, c.MovedToFront, c.HandedBack, c.Released, c.HoursMissing)
                ),
            ]
        );

    private static object?[] Row(params object?[] values) => values;
}
