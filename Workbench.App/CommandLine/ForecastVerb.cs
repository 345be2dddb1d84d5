using System.CommandLine;
using Workbench.Domain.Forecasting;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>forecast</c>: tests the method of the forecast on a history. Writes nothing.</summary>
internal static class ForecastVerb
{
    /// <summary>The arrivals that docs/forecast.md scores; other histories are scored from their first to their last.</summary>
    private static readonly DateOnly ScoredFrom = new(2011, 1, 1);
    private static readonly DateOnly ScoredThrough = new(2012, 7, 31);
    private const int MinDelivered = 300;
    private const int MinDeliveredInReplay = 200;

    public static void AddTo(RootCommand root, VerbContext output)
    {
        var backtest = new Option<string>("--backtest")
        {
            HelpName = "FILE",
            Description =
                "Forecast each ticket of a history at its arrival, and compare with what became true",
            Required = true,
        };
        var fifo = new Option<bool>("--fifo")
        {
            Description = "Replay the history first in, first out",
        };
        var from = DateOption.Create("--from", "First arrival that is scored");
        var through = DateOption.Create("--to", "Last arrival that is scored");
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command("forecast", "Tests the forecast of deliveries on a history.")
        {
            backtest,
            fifo,
            from,
            through,
            json,
        };
        verb.SetAction(
            (parsed, _) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The history could not be read",
                    () =>
                        Task.FromResult(
                            Run(
                                HistoryFile.Read(parsed.GetRequiredValue(backtest)),
                                parsed.GetValue(fifo),
                                parsed.GetValue(from),
                                parsed.GetValue(through),
                                parsed.GetValue(json),
                                output
                            )
                        )
                )
        );
        root.Add(verb);
    }

    private static int Run(
        IReadOnlyList<PastTicket> tickets,
        bool fifo,
        DateOnly? from,
        DateOnly? through,
        bool json,
        VerbContext output
    )
    {
        var history = new ForecastHistory(fifo ? FifoReplay.Create(tickets) : tickets, fifo);
        var isShared =
            history.FirstDay < ScoredFrom.DayNumber && history.LastDay > ScoredThrough.DayNumber;
        var first = from?.DayNumber ?? (isShared ? ScoredFrom.DayNumber : history.FirstDay);
        var last = through?.DayNumber ?? (isShared ? ScoredThrough.DayNumber : history.LastDay);
        var report = Backtest.Run(
            history,
            new(first, last + 1, fifo ? MinDeliveredInReplay : MinDelivered)
        );
        if (json)
        {
            output.WriteJson(BacktestPrinter.ToJson(report));
        }
        else
        {
            BacktestPrinter.Print(
                output.Out,
                report,
                DateOnly.FromDayNumber(first),
                DateOnly.FromDayNumber(last)
            );
        }

        return ExitCode.Success;
    }
}
