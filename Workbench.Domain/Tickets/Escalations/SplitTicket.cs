namespace Workbench.Domain.Tickets.Escalations;

/// <summary>Where one ticket of a bundle goes.</summary>
/// <param name="Size">The size with which it returns to the queue; ignored elsewhere.</param>
/// <param name="EstimateMinutes">Within the size class, if given.</param>
public sealed record SplitTicket(
    int Number,
    TicketDestination Destination,
    SizeClass? Size,
    int? EstimateMinutes
);
