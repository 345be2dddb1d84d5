using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Delivery.Selection;

/// <summary>Which tickets the figures count.</summary>
/// <param name="TechnicianIds">The ids of a technician; null for everybody.</param>
/// <param name="CustomerId">Zero if there is no such customer.</param>
public sealed record TicketFilter(
    IReadOnlyList<int>? TechnicianIds = null,
    SizeClass? Size = null,
    TicketKind? Kind = null,
    int? CustomerId = null
)
{
    public bool NeedsTicket => Size is not null || Kind is not null;

    public bool Matches(Ticket ticket) =>
        (TechnicianIds is null || TechnicianIds.Any(id => id == ticket.TechnicianId))
        && (Size is null || ticket.Size == Size)
        && (Kind is null || ticket.Kind == Kind)
        && (CustomerId is null || ticket.CustomerId == CustomerId);

    public IQueryable<DeliveredCycle> Apply(IQueryable<DeliveredCycle> deliveries)
    {
        var (ids, size, kind, customer) = this;
        if (ids is not null)
        {
            deliveries = deliveries.Where(d =>
                d.TechnicianId != null && ids.Contains(d.TechnicianId.Value)
            );
        }

        deliveries = size is null ? deliveries : deliveries.Where(d => d.Size == size);
        deliveries = kind is null ? deliveries : deliveries.Where(d => d.Kind == kind);
        return customer is null ? deliveries : deliveries.Where(d => d.CustomerId == customer);
    }

    public IQueryable<Ticket> Apply(IQueryable<Ticket> tickets)
    {
        var (ids, size, kind, customer) = this;
        if (ids is not null)
        {
            tickets = tickets.Where(t =>
                t.TechnicianId != null && ids.Contains(t.TechnicianId.Value)
            );
        }

        tickets = size is null ? tickets : tickets.Where(t => t.Size == size);
        tickets = kind is null ? tickets : tickets.Where(t => t.Kind == kind);
        return customer is null ? tickets : tickets.Where(t => t.CustomerId == customer);
    }

    /// <summary>Applies everything but the technician, who is the one that registered the time.</summary>
    public IQueryable<TimeEntry> Apply(IQueryable<TimeEntry> entries, IQueryable<Ticket> tickets)
    {
        var customer = CustomerId;
        entries = customer is null ? entries : entries.Where(e => e.CustomerId == customer);
        return NeedsTicket
            ? entries.Join(
                (this with { TechnicianIds = null, CustomerId = null }).Apply(tickets),
                e => e.TicketNumber,
                t => t.Number,
                (e, _) => e
            )
            : entries;
    }
}
