using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>Formats the notes of a queue row.</summary>
public static class QueueText
{
    /// <summary>Returns who moved it to the front and why, which everybody sees (K4); null if nobody did.</summary>
    public static string? PriorityText(QueueRow row) =>
        row.Priority is { } priority
            ? Formats.Text(QueueTexts.MovedBy, priority.SetBy, priority.Reason)
            : null;

    /// <summary>Returns who handed it back or since when it waits; null if there is nothing to say.</summary>
    public static string? ReasonText(QueueRow row) =>
        row.HandedBack is { } back
            ? Formats.Text(QueueTexts.HandedBackBy, back.PersonName, Formats.TimeOfDay(back.Until))
        : row.WaitingSince is not { } since ? null
        : row.State switch
        {
            TicketState.AwaitingCustomer => Formats.Text(QueueTexts.AskedSince, DateText(since)),
            TicketState.AwaitingFunding => Formats.Text(QueueTexts.FundingSince, DateText(since)),
            _ => null,
        };

    /// <summary>Returns the deadline, and by when it is expected where there is a forecast.</summary>
    public static string DeadlineText(QueueRow row)
    {
        var deadline = Formats.Deadline(row.Target.Deadline);
        return row.Forecast is { } dates
            ? Formats.Text(
                QueueTexts.DeadlineAndForecast,
                deadline,
                Formats.DayAndMonth(dates.Median),
                Formats.DayAndMonth(dates.Likely)
            )
            : deadline;
    }

    /// <summary>Returns with which tickets it is handled together; null if with none.</summary>
    public static string? TogetherText(QueueRow row) =>
        row.Together.Count == 0
            ? null
            : Formats.Text(
                QueueTexts.TogetherWith,
                string.Join(", ", row.Together.Select(n => $"#{Formats.Invariant(n)}"))
            );

    /// <summary>Returns the age that counts for the order, if it differs from the ticket's age.</summary>
    public static string? CountedAgeText(QueueRow row)
    {
        var (age, counted) = (row.Target.AgeDays, row.Target.CountedDays);
        return age == counted ? null : Formats.DayCount(counted);
    }

    public static string HoursText(QueueRow row) =>
        row.Sufficiency.Match(
            enough => Formats.Duration(enough.Available.Value),
            _ => row.HourlyRate ? CommonTexts.HourlyRate : QueueTexts.Free,
            _ => RateChosenOr(row, QueueTexts.NotLaunched),
            _ => RateChosenOr(row, QueueTexts.NoAgreement),
            missing => RateChosenOr(row, Formats.Text(QueueTexts.Short, missing.Shortfall))
        );

    /// <summary>
    /// Returns the text for missing hours, or says that the customer chose the hourly rate for uncovered time (F5).
    /// </summary>
    private static string RateChosenOr(QueueRow row, string missing) =>
        row.Sufficiency.IsRateChosen ? QueueTexts.RateChosen : missing;

    private static string DateText(DateTime since) =>
        Formats.DayAndMonth(Domain.StockholmTime.DateOf(since));
}
