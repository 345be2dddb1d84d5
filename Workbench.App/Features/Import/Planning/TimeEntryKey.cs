using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>By what a time entry is known.</summary>
public sealed record TimeKey(
    int Ticket,
    DateOnly WorkedOn,
    int Minutes,
    string Technician,
    Activity Activity,
    string Note
);
