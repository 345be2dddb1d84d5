namespace Workbench.Domain.Agreements.Ledger;

/// <summary>What a draw is for: the time entry, its work date and the ledger date.</summary>
public sealed record DrawPurpose(
    int TicketNumber,
    int TimeEntryNo,
    DateOnly WorkedOn,
    DateOnly Date
)
{
    /// <summary>
    /// The day whose open sources may be drawn: the work date, or the day of registration for late time (A7).
    /// </summary>
    public DateOnly SourcesOpenOn { get; init; } = WorkedOn;

    /// <summary>
    /// The day of registration. A draw carries this date if its source did not have the minutes on <see cref="Date"/> and every
    /// day since, because minutes that were returned later could not be drawn earlier (A9).
    /// </summary>
    public DateOnly RegisteredOn { get; init; } = Date;

    /// <summary>The settings that decided the minutes, as key=value (F9).</summary>
    public string? AppliedSettings { get; init; }

    /// <summary>
    /// Returns the purpose of a draw that carries the date of registration and uses the sources open on it (A12, F8).
    /// </summary>
    public DrawPurpose DatedOnRegistration(DateOnly registeredOn) =>
        this with
        {
            Date = registeredOn,
            SourcesOpenOn = registeredOn,
            RegisteredOn = registeredOn,
        };
}
