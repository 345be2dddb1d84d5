using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.App.Shell.Charts;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Figures;

/// <summary>Makes the charts of the delivery page. Each value of a ticket count links to its tickets.</summary>
internal static class FigureCharts
{
    public static ChartOptions OnTime(DeliveryFiguresView view)
    {
        List<DeliveryFiguresView.DeliveryWeek> weeks = [.. view.Weeks.Reverse()];
        ChartSeries Bar(
            string name,
            string color,
            DeliveryOutcomeFilter outcome,
            Func<DeliveryFiguresView.DeliveryWeek, int> count
        ) =>
            new(name, color, [.. weeks.Select(w => (double?)count(w))])
            {
                Stack = "delivered",
                Links = [.. weeks.Select(w => DeliveredLink(view.Selection, w.Part, outcome))],
            };
        return new(
            [.. weeks.Select(w => DeliveryHeadingText.WeekText(w.Week))],
            [
                Bar(
                    DeliveryTexts.KeyFirst,
                    "--accent",
                    DeliveryOutcomeFilter.WithinFirstLimit,
                    w => w.Counts.WithinFirstBound
                ),
                Bar(
                    DeliveryTexts.KeySecond,
                    "--accent",
                    DeliveryOutcomeFilter.WithinSecondLimit,
                    w => w.Counts.WithinSecondBound - w.Counts.WithinFirstBound
                ) with
                {
                    Opacity = 42,
                },
                Bar(
                    DeliveryTexts.KeyLater,
                    "--late",
                    DeliveryOutcomeFilter.AfterSecondLimit,
                    w => w.Counts.AfterSecondBound
                ),
                new(
                    DeliveryTexts.Chart_Share,
                    "--good",
                    [.. weeks.Select(w => (double?)w.Counts.PercentWithinSecondBound)]
                )
                {
                    Shape = ChartShape.Line,
                    IsPercent = true,
                },
            ]
        )
        {
            Unit = DeliveryTexts.Tickets,
        };
    }

    public static ChartOptions Flow(DeliveryFiguresView view)
    {
        var weeks = view.Flow.Weeks;
        return new(
            WeekNames(view),
            [
                new(DeliveryTexts.Arrived, "--due", [.. weeks.Select(w => (double?)w.Arrived)])
                {
                    Links = [.. weeks.Select(w => SubmittedLink(view.Selection, w.Week))],
                },
                new(
                    DeliveryTexts.Delivered,
                    "--accent",
                    [.. weeks.Select(w => (double?)w.Delivered)]
                )
                {
                    Links =
                    [
                        .. weeks.Select(w =>
                            DeliveredLink(view.Selection, w.Week, DeliveryOutcomeFilter.All)
                        ),
                    ],
                },
                new(
                    DeliveryTexts.DaysToClear,
                    "--ink-3",
                    [.. weeks.Select(w => (double?)w.DaysToClear)]
                )
                {
                    Shape = ChartShape.Line,
                },
            ]
        );
    }

    /// <summary>The distance between the two lines is what is open.</summary>
    public static ChartOptions CumulativeFlow(DeliveryFiguresView view)
    {
        var flow = view.Flow;
        return new(
            WeekNames(view),
            [
                new(
                    DeliveryTexts.CumulativeArrived,
                    "--due",
                    Running(flow.Weeks.Select(w => w.Arrived), flow.OpenAtStart)
                )
                {
                    Shape = ChartShape.Area,
                },
                new(
                    DeliveryTexts.CumulativeEnded,
                    "--accent",
                    Running(flow.Weeks.Select(w => w.Delivered + w.Ended), 0)
                )
                {
                    Shape = ChartShape.Area,
                },
            ]
        )
        {
            Unit = DeliveryTexts.Tickets,
        };
    }

    public static ChartOptions Ages(IReadOnlyList<AgeBands> ages, DeliverySelection selection)
    {
        ChartSeries Bar(int percent, int opacity, Func<AgeBands, int> days) =>
            new(
                Formats.Text(DeliveryTexts.Age_Percentile, percent),
                "--accent",
                [.. ages.Select(a => (double?)days(a))]
            )
            {
                Opacity = opacity,
                Links = [.. ages.Select(a => StateLink(selection, a.State))],
            };
        return new(
            [.. ages.Select(a => DomainText.For(a.State))],
            [
                Bar(50, 100, a => a.Median),
                Bar(85, 60, a => a.Percentile85),
                Bar(95, 30, a => a.Percentile95),
            ]
        )
        {
            IsHorizontal = true,
            Marks = [7, 14],
            Unit = DeliveryTexts.Days,
        };
    }

    public static ChartOptions Work(DeliveryFiguresView view) =>
        new(
            WeekNames(view),
            [
                .. view.People!.Work.Select(p => new ChartSeries(
                    p.Name,
                    "--accent",
                    [.. p.Work.Weeks.Select(m => (double?)Math.Round(m / 60.0, 1))]
                )),
            ]
        )
        {
            IsHeatMap = true,
            Unit = DeliveryTexts.Hours,
        };

    public static ChartOptions Estimates(DeliveryFiguresView view)
    {
        var lines = view.Estimates.LinesOf(view.Selection);
        ChartSeries Bar(string name, string color, Func<EstimateAccuracy, long> minutes) =>
            new(
                name,
                color,
                [.. lines.Select(l => (double?)Math.Round(minutes(l.Accuracy) / 60.0, 1))]
            )
            {
                Links =
                [
                    .. lines.Select(l =>
                        DeliveredLink(l.Selection, null, DeliveryOutcomeFilter.Estimated)
                    ),
                ],
            };
        return new(
            [.. lines.Select(l => l.Name)],
            [
                Bar(DeliveryTexts.Estimated, "--ink-3", a => a.Estimated),
                Bar(DeliveryTexts.Took, "--accent", a => a.Registered),
            ]
        )
        {
            IsHorizontal = true,
            Unit = DeliveryTexts.Hours,
        };
    }

    public static string DeliveredLink(
        DeliverySelection selection,
        PeriodWeek? week,
        DeliveryOutcomeFilter outcome
    ) =>
        new DeliveryFilter(DeliveryListKind.Delivered, Week: week?.Week, Outcome: outcome)
        {
            Selection = selection,
        }.Href;

    public static string SubmittedLink(DeliverySelection selection, PeriodWeek? week) =>
        new DeliveryFilter(DeliveryListKind.Submitted, Week: week?.Week)
        {
            Selection = selection,
        }.Href;

    public static string StateLink(DeliverySelection selection, TicketState state) =>
        new DeliveryFilter(DeliveryListKind.State, State: state) { Selection = selection }.Href;

    private static List<string> WeekNames(DeliveryFiguresView view) =>
        [.. view.Flow.Weeks.Select(w => DeliveryHeadingText.WeekText(w.Week.Week))];

    private static List<double?> Running(IEnumerable<int> counts, int start)
    {
        var sum = start;
        var result = new List<double?>();
        foreach (var count in counts)
        {
            sum += count;
            result.Add(sum);
        }

        return result;
    }
}
