namespace Workbench.Domain.Tickets.Time;

/// <summary>
/// A technician's running timer: at most one, stored on the server, so that it survives a closed browser (K10).
/// </summary>
/// <param name="StartedAt">UTC.</param>
[Rule("K10", Decides = true)]
public sealed record RunningTimer(int TechnicianId, int TicketNumber, DateTime StartedAt)
{
    /// <summary>The program asks for confirmation before it registers more than this.</summary>
    public static Minutes ConfirmAbove { get; } = new(120);

    /// <summary>A longer timer counts as forgotten, because nobody works that long without a break.</summary>
    public static Minutes ForgottenAbove { get; } = new(480);

    /// <summary>
    /// Returns whether the timer has run past midnight in Stockholm or for too long, so that its time is not the time worked.
    /// </summary>
    public bool IsForgotten(DateTime now) => now >= ForgottenAt;

    /// <summary>
    /// UTC instant from which the timer counts as forgotten: the next midnight in Stockholm, or half a minute past the maximum.
    /// </summary>
    public DateTime ForgottenAt
    {
        get
        {
            var midnight = StockholmTime.ToUtc(
                StockholmTime.DateOf(StartedAt).AddDays(1).ToDateTime(TimeOnly.MinValue)
            );
            var tooLong = StartedAt.AddMinutes(ForgottenAbove.Value + 0.5);
            return midnight < tooLong ? midnight : tooLong;
        }
    }

    /// <summary>
    /// Returns whether the ticket has left the owner's hands, so that the timer may not go on: it has another technician or none,
    /// or no work is done on it any more.
    /// </summary>
    /// <param name="ticket">The ticket on which the timer runs, as it is now.</param>
    public bool IsLeftBehind(Ticket ticket) =>
        ticket.TechnicianId != TechnicianId || !TicketCondition.IsInProgress.Holds(ticket);

    /// <summary>Returns the whole minutes since the start, rounded to the nearest and at least one.</summary>
    public Minutes Elapsed(DateTime now) =>
        new(
            (int)
                Math.Max(
                    1,
                    Math.Round((now - StartedAt).TotalMinutes, MidpointRounding.AwayFromZero)
                )
        );
}
