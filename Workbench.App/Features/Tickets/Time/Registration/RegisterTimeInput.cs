using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>The input for registering time, in whole minutes.</summary>
public sealed record RegisterTimeInput(
    int Minutes,
    DateOnly WorkedOn,
    Activity Activity,
    string Note
)
{
    /// <summary>The value before the removal, when a removal is undone; null uses the value of the ticket (K9).</summary>
    public bool? OwnFault { get; init; }

    /// <summary>Whether the ticket is delivered with it, so that it needs no hours for further work.</summary>
    internal bool EndsWork { get; init; }

    internal WorkedTime ToWorkedTime() =>
        new(Minutes, WorkedOn, Activity, Note, OwnFault) { EndsWork = EndsWork };
}
