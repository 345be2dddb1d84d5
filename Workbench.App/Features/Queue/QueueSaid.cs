using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>What a row of the queue says beside its figures.</summary>
public static class QueueSaid
{
    /// <summary>Why it stands where it stands, or since when it waits; null for a row like any other.</summary>
    public static string? Why(QueueRow row) =>
        row.Front is { } front ? Formats.Text(Texts.Queue_MovedBy, front.SetBy, front.Reason)
        : row.WaitsSince is not { } since ? null
        : row.State switch
        {
            TicketState.AwaitingCustomer => Formats.Text(Texts.Queue_AskedSince, Day(since)),
            TicketState.AwaitingFunding => Formats.Text(Texts.Queue_FundingSince, Day(since)),
            _ => null,
        };

    /// <summary>The age that counts, where it is another.</summary>
    public static string? Counted(QueueRow row)
    {
        var (age, counted) = ((int)row.Target.Age.TotalDays, (int)row.Target.CountedAge.TotalDays);
        return age == counted ? null : Formats.DayCount(counted);
    }

    public static string Hours(QueueRow row) =>
        row.Hours.Match(
            enough => Formats.Duration(enough.Available.Value),
            _ => row.HourlyRate ? Texts.Queue_HourlyRate : Texts.Queue_Free,
            _ => Or(row, Texts.Queue_NotLaunched),
            _ => Or(row, Texts.Queue_NoAgreement),
            missing => Or(row, Formats.Text(Texts.Queue_Short, missing.Shortfall))
        );

    /// <summary>Hours are missing, but the customer chose the rate for what finds none (F5).</summary>
    private static string Or(QueueRow row, string missing) =>
        row.Hours.IsRateChosen ? Texts.Queue_RateChosen : missing;

    private static string Day(DateTime since) => Formats.DayAndMonth(Domain.StockholmTime.DateOf(since));
}
