using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Escalations.Card;

/// <summary>What somebody is cutting a ticket down to.</summary>
public sealed class RescopeLine(Ticket ticket, int? place)
{
    public Ticket Ticket { get; } = ticket;

    /// <summary>Its place in the queue when it comes back.</summary>
    public int? QueuePosition { get; set; } = place;

    /// <summary>What it was before it was escalated with others; nothing where it was Large by itself.</summary>
    public SizeClass? Size { get; set; } = ticket.Size == SizeClass.Large ? null : ticket.Size;

    public string Estimate { get; set; } =
        ticket is { Size: not SizeClass.Large, EstimateMinutes: { } minutes }
            ? Shell.Formats.Duration(minutes)
            : "";

    public bool HasEstimate => Estimate.Trim().Length > 0;

    /// <summary>Null where there is none, or none that can be understood.</summary>
    public int? EstimateMinutes => TypedTimeParser.Parse(Estimate)?.Value;

    /// <summary>As it would be planned.</summary>
    public Ticket PlannedTicket => Ticket with { Size = Size, EstimateMinutes = EstimateMinutes };
}
