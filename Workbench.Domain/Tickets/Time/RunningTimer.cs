namespace Workbench.Domain.Tickets.Time;

/// <summary>A technician's running timer: at most one, kept on the server, so that it survives a closed laptop.</summary>
/// <param name="StartedAt">UTC.</param>
[Rule("K10", Decides = true)]
public sealed record RunningTimer(int TechnicianId, int TicketNumber, DateTime StartedAt)
{
    /// <summary>More than this asks before it is posted.</summary>
    public static Minutes ConfirmAbove { get; } = new(120);

    /// <summary>Longer than this nobody works without a break: it was forgotten.</summary>
    public static Minutes ForgottenAbove { get; } = new(480);

    /// <summary>It runs since an earlier day in Stockholm, or for longer than anybody works: what it says is not the time worked.</summary>
    public bool IsForgotten(DateTime now) => now >= ForgottenAt;

    /// <summary>UTC instant from which it is forgotten: the next midnight in Stockholm, or the half minute that makes it too long.</summary>
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

    /// <summary>Whole minutes run so far, rounded to the nearest and at least one.</summary>
    public Minutes Elapsed(DateTime now) =>
        new(
            (int)
                Math.Max(
                    1,
                    Math.Round((now - StartedAt).TotalMinutes, MidpointRounding.AwayFromZero)
                )
        );
}
