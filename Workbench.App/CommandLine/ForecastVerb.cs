using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Forecasts;
using Workbench.Domain;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Forecasting.Backtests;

namespace Workbench.App.CommandLine;

/// <summary>
/// Implements <c>forecast</c>: prints the dates of the open tickets, or tests the method on a history. Writes nothing.
/// </summary>
internal static class ForecastVerb
{
    /// <summary>The arrivals that docs/forecast.md scores; other histories are scored from their first to their last.</summary>
    private static readonly DateOnly ScoredFrom = new(2011, 1, 1);
    private static readonly DateOnly ScoredThrough = new(2012, 7, 31);
    private const int MinDelivered = 300;
    private const int MinDeliveredInReplay = 200;

    public static void AddTo(RootCommand root, VerbContext output)
    {
        var ticket = new Option<int?>("--ticket")
        {
            HelpName = "NO",
            Description = "Print the dates of one ticket",
        };
        var backtest = new Option<string?>("--backtest")
        {
            HelpName = "FILE",
            Description =
                "Forecast each ticket of a history at its arrival, and compare with what became true",
        };
        var fifo = new Option<bool>("--fifo")
        {
            Description = "Replay the history first in, first out",
        };
        var from = DateOption.Create("--from", "First arrival that is scored");
        var through = DateOption.Create("--to", "Last arrival that is scored");
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "forecast",
            "Prints by when open tickets are delivered, or tests the forecast on a history."
        )
        {
            ticket,
            backtest,
            fifo,
            from,
            through,
            json,
        };
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The forecast could not be made",
                    () =>
                        parsed.GetValue(backtest) is { } file
                            ? Task.FromResult(
                                Test(
                                    HistoryFile.Read(file),
                                    parsed.GetValue(fifo),
                                    (parsed.GetValue(from), parsed.GetValue(through)),
                                    parsed.GetValue(json),
                                    output
                                )
                            )
                            : RunAsync(parsed.GetValue(ticket), parsed.GetValue(json), output, ct)
                )
        );
        root.Add(verb);
    }

    private static int Test(
        IReadOnlyList<PastTicket> tickets,
        bool fifo,
        (DateOnly? From, DateOnly? Through) scored,
        bool json,
        VerbContext output
    )
    {
        var history = new ForecastHistory(fifo ? FifoReplay.Create(tickets) : tickets, fifo);
        var isShared =
            history.FirstDay < ScoredFrom.DayNumber && history.LastDay > ScoredThrough.DayNumber;
        var first = scored.From?.DayNumber ?? (isShared ? ScoredFrom.DayNumber : history.FirstDay);
        var last =
            scored.Through?.DayNumber ?? (isShared ? ScoredThrough.DayNumber : history.LastDay);
        var options = new BacktestOptions(
            first,
            last + 1,
            fifo ? MinDeliveredInReplay : MinDelivered
        );
        var report = Backtest.Run(history, options);
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

    private static async Task<int> RunAsync(
        int? number,
        bool json,
        VerbContext output,
        CancellationToken ct
    )
    {
        await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
        var view = await host.Get<ForecastQuery>().RefreshAsync(Actor.Program, ct);
        if (view.Forecast is not { } forecast)
        {
            ForecastPrinter.PrintRefusal(output, view.Refusal!, json);
            return ExitCode.Success;
        }

        if (number is { } wanted && forecast.Find(wanted) is null)
        {
            await output.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Ticket {wanted} is not waiting. Give the number of an open ticket."
                )
            );
            return ExitCode.Failure;
        }

        ForecastPrinter.Print(output, forecast, number, json);
        return ExitCode.Success;
    }
}
