using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>Which tickets a search looks at. What is null or empty is not asked for.</summary>
public sealed record DocumentFilter
{
    public static DocumentFilter All { get; } = new();

    public IReadOnlyList<TicketState> States { get; init; } = [];

    public TicketKind? Kind { get; init; }

    public BugClass? BugClass { get; init; }

    public int? TechnicianId { get; init; }

    /// <summary>The ids of the customers; null for all, empty for none.</summary>
    public IReadOnlyList<int>? Customers { get; init; }

    /// <summary>The first instant of submission, in UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>The first instant after the period, in UTC.</summary>
    public DateTime? Before { get; init; }

    public bool IsEmpty =>
        States.Count == 0
        && Kind is null
        && BugClass is null
        && TechnicianId is null
        && Customers is null
        && From is null
        && Before is null;

    /// <summary>The parts of the filter, each alone.</summary>
    public IEnumerable<DocumentFilter> Parts =>
        new[]
        {
            new DocumentFilter { States = States },
            new DocumentFilter { Kind = Kind },
            new DocumentFilter { BugClass = BugClass },
            new DocumentFilter { TechnicianId = TechnicianId },
            new DocumentFilter { Customers = Customers },
            new DocumentFilter { From = From, Before = Before },
        }.Where(p => !p.IsEmpty);

    public IQueryable<Ticket> Apply(IQueryable<Ticket> tickets)
    {
        if (States.Count > 0)
        {
            tickets = tickets.Where(t => States.Contains(t.State));
        }

        if (Kind is { } kind)
        {
            tickets = tickets.Where(t => t.Kind == kind);
        }

        if (BugClass is { } bugClass)
        {
            tickets = tickets.Where(t => t.BugClass == bugClass);
        }

        if (TechnicianId is { } technician)
        {
            tickets = tickets.Where(t => t.TechnicianId == technician);
        }

        if (Customers is { } customers)
        {
            tickets = tickets.Where(t => customers.Contains(t.CustomerId));
        }

        if (From is { } from)
        {
            tickets = tickets.Where(t => t.SubmittedAt >= from);
        }

        return Before is { } before ? tickets.Where(t => t.SubmittedAt < before) : tickets;
    }
}
