using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Features.Delivery.Overview;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Reports;

/// <summary>
/// Makes the tables of the report from what the delivery page shows. In files times are whole minutes, to be added up; on paper they
/// are hours and minutes.
/// </summary>
public sealed class ReportTables
{
    private readonly bool isFile;

    private ReportTables(bool isFile) => this.isFile = isFile;

    public static IReadOnlyList<ReportTable> ForFiles(
        DeliveryView now,
        DeliveryFiguresView figures
    ) => new ReportTables(isFile: true).Create(now, figures);

    public static IReadOnlyList<ReportTable> ForPaper(
        DeliveryView now,
        DeliveryFiguresView figures
    ) => [.. new ReportTables(isFile: false).Create(now, figures).Where(t => t.Rows.Count > 0)];

    private IReadOnlyList<ReportTable> Create(DeliveryView now, DeliveryFiguresView figures) =>
        [
            OnTime(figures),
            Flow(figures),
            Ages(now.Ages),
            Queue(now.Queue, figures),
            Waiting(figures.Waiting),
            Estimates(figures),
            .. figures.People is { } people
                ? [Work(figures.Period, people), Overtaking(people)]
                : Array.Empty<ReportTable>(),
        ];

    private ReportTable OnTime(DeliveryFiguresView figures) =>
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
                .. figures
                    .Weeks.Skip(CountFutureWeeks(figures))
                    .Select(w =>
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

    private ReportTable Flow(DeliveryFiguresView figures) =>
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
                .. figures
                    .Flow.Weeks.Reverse()
                    .Skip(CountFutureWeeks(figures))
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

    private ReportTable Queue(IReadOnlyList<QueuedWork> queue, DeliveryFiguresView figures) =>
        new(
            DeliveryTexts.QueueTitle,
            [
                DeliveryTexts.Size,
                DeliveryTexts.Tickets,
                Heading(DeliveryTexts.Report_PlannedMinutes, DeliveryTexts.Planned),
                DeliveryTexts.DaysToClear,
            ],
            [
                .. queue.Select(q =>
                    Row(
                        DomainText.For(q.Size),
                        q.Count,
                        Time(q.Minutes),
                        figures.DaysToClear(q.Minutes)
                    )
                ),
            ]
        );

    private ReportTable Waiting(WaitingFigures waiting) =>
        new(
            DeliveryTexts.WaitingTitle,
            [
                DeliveryTexts.WaitedFor,
                Heading(DeliveryTexts.Report_AverageMinutes, DeliveryTexts.AveragePerTicket),
                Heading(DeliveryTexts.Report_Minutes, DeliveryTexts.InAll),
            ],
            [
                Row(
                    DeliveryTexts.Wait_Customer,
                    Time(waiting.AverageCustomerMinutes),
                    Time(waiting.CustomerSeconds / 60)
                ),
                Row(
                    DeliveryTexts.Wait_Funding,
                    Time(waiting.AverageFundingMinutes),
                    Time(waiting.FundingSeconds / 60)
                ),
                Row(
                    DeliveryTexts.Wait_Triage,
                    Time(waiting.AverageTriageMinutes),
                    Time(waiting.TriageSeconds / 60)
                ),
            ]
        );

    private ReportTable Estimates(DeliveryFiguresView figures)
    {
        IReadOnlyList<object?> Line(string name, EstimateAccuracy a) =>
            Row(name, a.Count, Time(a.Estimated), Time(a.Registered), a.BiasPercent, a.Over);
        return new(
            DeliveryTexts.EstimatesTitle,
            [
                DeliveryTexts.Group,
                DeliveryTexts.Tickets,
                Heading(DeliveryTexts.Report_EstimatedMinutes, DeliveryTexts.Estimated),
                Heading(DeliveryTexts.Report_TookMinutes, DeliveryTexts.Took),
                DeliveryTexts.Report_Bias,
                DeliveryTexts.OverEstimate,
            ],
            [.. figures.Estimates.LinesOf(figures.Selection).Select(l => Line(l.Name, l.Accuracy))]
        );
    }

    /// <summary>By week in files; by month on paper, which has no room for a year of weeks.</summary>
    private ReportTable Work(DeliveryPeriod period, DeliveryFiguresView.PeopleFigures people) =>
        new(
            DeliveryTexts.PeopleTitle,
            [
                DeliveryTexts.Technician,
                .. isFile
                    ? period.Weeks().Select(w => w.Week.ToString())
                    : period.Months.Select(DeliveryHeadingText.MonthText),
                Heading(DeliveryTexts.Report_Minutes, DeliveryTexts.InAll),
            ],
            [
                .. people.Work.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Name,
                            .. (isFile ? p.Work.Weeks : p.Work.Months).Select(m => Time(m)),
                            Time(p.Work.Total),
                        ]
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

    /// <summary>Returns how many weeks of the period have not begun; in files none is left out.</summary>
    private int CountFutureWeeks(DeliveryFiguresView figures) =>
        !isFile && figures.Weeks.Any(w => w.IsCurrent)
            ? figures.Weeks.TakeWhile(w => !w.IsCurrent).Count()
            : 0;

    private string Heading(string inFile, string onPaper) => isFile ? inFile : onPaper;

    private object? Time(long? minutes) =>
        isFile || minutes is null ? minutes : Formats.RoundedDuration((int)minutes);

    private static object?[] Row(params object?[] values) => values;
}
