using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Operations.Verification;

/// <summary>All stored facts about a customer's hours, ordered by their numbers.</summary>
internal sealed record CustomerFacts(Customer Customer)
{
    /// <summary>The name of the customer in a difference.</summary>
    public string Name { get; } = $"customer {Customer.Number}";

    public HoursAccount? Account { get; init; }

    public ServiceAgreement? Agreement { get; init; }

    public required IReadOnlyList<HoursSource> Sources { get; init; }

    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    public required IReadOnlyList<Term> Terms { get; init; }

    public required IReadOnlyList<TermReset> Resets { get; init; }

    public required IReadOnlyList<Settlement> Settlements { get; init; }

    public required IReadOnlyList<Ticket> Tickets { get; init; }

    /// <summary>Time entries by ticket number.</summary>
    public required ILookup<int, TimeEntry> TimeEntries { get; init; }

    /// <summary>Pauses by ticket number.</summary>
    public required ILookup<int, Pause> Pauses { get; init; }
}
