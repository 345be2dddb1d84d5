namespace Workbench.Domain.Tickets;

/// <summary>A technician's running timer: at most one, kept on the server, so that it survives a closed laptop.</summary>
/// <param name="StartedAt">UTC.</param>
[Rule("K10")]
public sealed record RunningTimer(int TechnicianId, int TicketNumber, DateTime StartedAt)
{
    /// <summary>More than this asks before it is posted.</summary>
    public static Minutes AsksAbove { get; } = new(120);

    /// <summary>Longer than this nobody works without a break: it was forgotten.</summary>
    public static Minutes ForgottenAbove { get; } = new(480);

    /// <summary>It runs since an earlier day in Stockholm, or for longer than anybody works: what it says is not the time worked.</summary>
    public bool IsForgotten(DateTime now) =>
        StockholmTime.DateOf(StartedAt) < StockholmTime.DateOf(now)
        || Elapsed(now) > ForgottenAbove;

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
