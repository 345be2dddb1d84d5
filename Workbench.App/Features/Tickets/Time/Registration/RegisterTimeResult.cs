using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>The effect of registering time on the hours, in minutes.</summary>
/// <param name="Minutes">The registered minutes, after rounding if the settings round.</param>
/// <param name="Uncovered">The uncovered minutes.</param>
public sealed record RegisterTimeResult(int No, int Minutes, int Drawn, int Uncovered)
{
    /// <summary>The limit that the ticket's time has reached (K6).</summary>
    public TimeWarning? Notice { get; init; }

    /// <summary>Whether the hours ran out, so that the ticket waits for the customer's choice (F8).</summary>
    public bool Waits { get; init; }

    internal static RegisterTimeResult From(TimeRegistration decided) =>
        new(
            decided.Registered.Entry.No,
            decided.Registered.Entry.Minutes,
            decided.Registered.Drawn.Value,
            decided.Registered.Uncovered.Value
        )
        {
            Notice = decided.Warning,
            Waits = decided.Consequences.FundingTransition is not null,
        };
}
