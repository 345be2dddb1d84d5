namespace Workbench.Domain.Agreements.Ledger;

/// <summary>What a draw pays for: a ticket's time entry, the day worked, and the ledger date.</summary>
public sealed record DrawPurpose(
    int TicketNumber,
    int TimeEntryNo,
    DateOnly WorkedOn,
    DateOnly Date
)
{
    /// <summary>The day whose open sources may be drawn: the work date, or where it came late the day of registration (A7).</summary>
    public DateOnly SourcesOpenOn { get; init; } = WorkedOn;

    /// <summary>
    /// The day of registration. A draw is dated here where its source did not have the minutes on <see cref="Date"/> and every
    /// day since: minutes that came back later can't have been drawn before they came back (A9).
    /// </summary>
    public DateOnly RegisteredOn { get; init; } = Date;

    /// <summary>The settings that decided the minutes, as key=value.</summary>
    public string? AppliedSettings { get; init; }

    /// <summary>The same for a draw that is dated on its registration and takes what is open then (A12, F8).</summary>
    public DrawPurpose DatedOnRegistration(DateOnly registeredOn) =>
        this with
        {
            Date = registeredOn,
            SourcesOpenOn = registeredOn,
            RegisteredOn = registeredOn,
        };
}
