using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>A ticket with uncovered time.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Available">The customer's available hours, which can cover the time if the work is within the
/// agreement.</param>
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
