using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>The agreement and hours of a customer as of a day.</summary>
/// <param name="Agreement">The current agreement after the resets that are due; null without one.</param>
/// <param name="Cards">All cards bought by now, newest first.</param>
/// <param name="Holds">Tickets that hold hours now.</param>
/// <param name="Uncovered">Tickets with uncovered time.</param>
/// <param name="TicketSubjects">The subjects of the tickets that the newest entries name, or of all tickets with the whole ledger; by
/// ticket number.</param>
/// <param name="Settlement">The settlement of the end: as written, or as calculated now while the last day is not over. Null if
/// no end is scheduled.</param>
public sealed record AccountView(
    HoursStatement Statement,
    ServiceAgreement? Agreement,
    IReadOnlyList<RefillCard> Cards,
    IReadOnlyList<PackageChange> Changes,
    IReadOnlyList<Package> Packages,
    IReadOnlyList<AccountView.HoldingTicket> Holds,
    IReadOnlyList<AccountView.UncoveredTicket> Uncovered,
    IReadOnlyDictionary<int, string> TicketSubjects,
    Settlement? Settlement
)
{
    /// <summary>Number of entries up to the day, whether or not the statement has them.</summary>
    public required int EntryCount { get; init; }

    /// <summary>The last ticket of any customer when this was read.</summary>
    public required int LastTicketNumber { get; init; }

    /// <summary>Who recorded what.</summary>
    public required AccountAuthors Authors { get; init; }

    /// <summary>When the end was scheduled and undone, newest first.</summary>
    public IReadOnlyList<AgreementEndChange> EndChanges { get; init; } = [];

    /// <summary>Tickets that need a funding choice when the agreement ends (S3), by number.</summary>
    public IReadOnlyList<AccountView.OpenTicket> OpenTickets { get; init; } = [];

    /// <summary>Whether the settlement is only calculated until now, because the last day is not over.</summary>
    public bool IsSettlementProvisional { get; init; }

    public TermMovements Movements { get; } = TermMovements.FromStatement(Statement);

    public IReadOnlyList<LapsingHours> Lapsing { get; } =
        LapsingHours.FromStatement(Statement, Agreement);

    /// <summary>Returns whether a ticket that changed may be part of what is shown; a new one may be the customer's.</summary>
    public bool MayConcern(int ticket) =>
        ticket > LastTicketNumber
        || TicketSubjects.ContainsKey(ticket)
        || OpenTickets.Any(t => t.Number == ticket)
        || Holds.Any(t => t.Number == ticket)
        || Uncovered.Any(t => t.Number == ticket);

    /// <summary>A ticket on which work may still follow.</summary>
    public sealed record OpenTicket(int Number, string Subject, TicketState State);

    /// <summary>A ticket that holds hours because its work has begun (F4).</summary>
    public sealed record HoldingTicket(int Number, string Subject, Minutes Held);

    /// <summary>A ticket with uncovered time (F8).</summary>
    /// <param name="Undecided">The minutes beyond four hours about which nobody has decided.</param>
    /// <param name="Version">The version that was read.</param>
    public sealed record UncoveredTicket(
        int Number,
        string Subject,
        TicketState State,
        Minutes Minutes,
        Minutes Undecided,
        long Version
    )
    {
        /// <summary>Whether hours may cover some of it. Time beyond four hours waits for a decision (K6).</summary>
        public bool CanBeCovered => Minutes > Undecided;
    }
}
