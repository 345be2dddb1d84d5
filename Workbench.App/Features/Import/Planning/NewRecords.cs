using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Import.Planning;

/// <summary>The records that an import adds and does not change again.</summary>
public sealed record NewRecords
{
    public static NewRecords Empty { get; } = new();

    public IReadOnlyList<Package> Packages { get; init; } = [];

    public IReadOnlyList<Customer> Customers { get; init; } = [];

    public IReadOnlyList<Term> Terms { get; init; } = [];

    public IReadOnlyList<TermReset> Resets { get; init; } = [];

    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    public IReadOnlyList<PackageChange> PackageChanges { get; init; } = [];

    public IReadOnlyList<RefillCard> RefillCards { get; init; } = [];

    public IReadOnlyList<TicketText> Texts { get; init; } = [];

    public IReadOnlyList<TicketChange> Changes { get; init; } = [];

    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    public IReadOnlyList<DeliveredCycle> Deliveries { get; init; } = [];

    public IReadOnlyList<TimeEntry> TimeEntries { get; init; } = [];

    public IReadOnlyList<Bundle> Bundles { get; init; } = [];

    public IReadOnlyList<Escalation> Escalations { get; init; } = [];

    /// <summary>Joins the records of several steps, in the order of the steps.</summary>
    public static NewRecords Combine(IReadOnlyCollection<NewRecords> parts)
    {
        return new()
        {
            Packages = Join(r => r.Packages),
            Customers = Join(r => r.Customers),
            Terms = Join(r => r.Terms),
            Resets = Join(r => r.Resets),
            Settlements = Join(r => r.Settlements),
            PackageChanges = Join(r => r.PackageChanges),
            RefillCards = Join(r => r.RefillCards),
            Texts = Join(r => r.Texts),
            Changes = Join(r => r.Changes),
            Pauses = Join(r => r.Pauses),
            Deliveries = Join(r => r.Deliveries),
            TimeEntries = Join(r => r.TimeEntries),
            Bundles = Join(r => r.Bundles),
            Escalations = Join(r => r.Escalations),
        };

        IReadOnlyList<T> Join<T>(Func<NewRecords, IReadOnlyList<T>> recordsOf) =>
            [.. parts.SelectMany(recordsOf)];
    }
}
