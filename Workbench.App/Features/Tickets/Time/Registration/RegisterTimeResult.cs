using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>What registered time did to the hours, in minutes.</summary>
/// <param name="Minutes">Registered, after rounding if the operator rounds.</param>
/// <param name="Uncovered">Found no hours.</param>
public sealed record RegisterTimeResult(int No, int Minutes, int Drawn, int Uncovered)
{
    /// <summary>What the time on the ticket has reached with it (K6).</summary>
    public TimeWarning? Notice { get; init; }

    /// <summary>The hours ran out: the ticket waits for the customer's choice (F8).</summary>
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
