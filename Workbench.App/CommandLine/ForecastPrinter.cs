using System.Globalization;
using Workbench.App.Features.Forecasts;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.CommandLine;

/// <summary>Prints the dates of open tickets as a table, or as JSON.</summary>
internal static class ForecastPrinter
{
    /// <param name="number">The ticket to print; null for all, with a new one and the whole queue.</param>
    public static void Print(VerbContext output, QueueForecast forecast, int? number, bool json)
    {
        var tickets = forecast.Tickets.Where(t => number is null || t.Number == number).ToList();
        if (!json)
        {
            PrintTable(output.Out, forecast, tickets, isWhole: number is null);
        }
        else if (number is not null)
        {
            output.WriteJson(ToJson(tickets[0]));
        }
        else
        {
            output.WriteJson(
                new
                {
                    tickets = tickets.Select(t => ToJson(t)),
                    newTicket = ToJson(forecast.NewTicket.Dates),
                    wholeQueue = ToJson(forecast.WholeQueue),
                    delivered = forecast.Basis.Delivered,
                }
            );
        }
    }

    /// <summary>Prints why there is no forecast, which is an answer too.</summary>
    public static void PrintRefusal(VerbContext output, Refusal refusal, bool json)
    {
        var text = ForecastText.RefusalText(refusal);
        if (json)
        {
            output.WriteJson(new { refusal = refusal.Code.ToString(), reason = text });
        }
        else
        {
            output.Out.WriteLine(text);
        }
    }

    private static object ToJson(TicketForecast ticket) =>
        new
        {
            number = ticket.Number,
            place = ticket.Place,
            minutesAhead = ticket.WorkAhead,
            dates = ToJson(ticket.Dates),
        };

    private static Dictionary<string, DateOnly> ToJson(ForecastDates dates) =>
        new(StringComparer.Ordinal)
        {
            ["50"] = dates.Median,
            ["85"] = dates.Likely,
            ["95"] = dates.Safe,
        };

    private static void PrintTable(
        TextWriter to,
        QueueForecast forecast,
        List<TicketForecast> tickets,
        bool isWhole
    )
    {
        Line(to, $"{"", 20} {"50 %", 12} {"85 %", 12} {"95 %", 12}");
        foreach (var ticket in tickets)
        {
            Line(to, $"{ticket.Place, 4}  #{ticket.Number}", ticket.Dates);
        }

        if (isWhole)
        {
            Line(to, $"      a new ticket", forecast.NewTicket.Dates);
            Line(to, $"      all", forecast.WholeQueue);
        }
    }

    private static void Line(TextWriter to, FormattableString name, ForecastDates dates) =>
        Line(
            to,
            $"{name.ToString(CultureInfo.InvariantCulture), -20} {dates.Median, 12:yyyy-MM-dd} {dates.Likely, 12:yyyy-MM-dd} {dates.Safe, 12:yyyy-MM-dd}"
        );

    private static void Line(TextWriter to, FormattableString line) =>
        to.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
}
