using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Time worked on a ticket, in whole minutes.</summary>
public sealed record RegisterTimeInput(
    int Minutes,
    DateOnly WorkedOn,
    Activity Activity,
    string Note
);
