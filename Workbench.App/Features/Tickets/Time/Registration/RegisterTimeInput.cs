using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Registration;

/// <summary>Time worked on a ticket, in whole minutes.</summary>
public sealed record RegisterTimeInput(
    int Minutes,
    DateOnly WorkedOn,
    Activity Activity,
    string Note
)
{
    /// <summary>As it was before, where a removal is undone; null takes it as the ticket does now (K9).</summary>
    public bool? OwnFault { get; init; }

    internal WorkedTime ToWorkedTime() => new(Minutes, WorkedOn, Activity, Note, OwnFault);
}
