using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>A ticket with time that found no hours.</summary>
/// <param name="Version">The version seen.</param>
/// <param name="Available">Hours of the customer that nobody holds: what could cover it now, where the work lies within the agreement.</param>
public sealed record UncoveredTimeRow(
    int Number,
    long Version,
    string Subject,
    TicketState State,
    string CustomerNumber,
    string CustomerName,
    Minutes Registered,
    Minutes Uncovered,
    Minutes Available
);
