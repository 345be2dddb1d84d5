using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>All that a customer's page shows of agreement and hours, as of a day.</summary>
/// <param name="Agreement">As it is now, with the resets that are due; null without one.</param>
/// <param name="Cards">Every card that was bought by now, the newest first.</param>
/// <param name="Holds">Tickets that hold hours now.</param>
/// <param name="Uncovered">Tickets with time that found no hours.</param>
/// <param name="TicketSubjects">Of the customer's tickets, by number.</param>
/// <param name="Settlement">The settlement that was written when the agreement ended.</param>
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
    public TermMovements Movements { get; } = TermMovements.FromStatement(Statement);

    public IReadOnlyList<LapsingHours> Lapsing { get; } =
        LapsingHours.FromStatement(Statement, Agreement);

    /// <summary>A ticket that holds hours for work that has begun (F4).</summary>
    public sealed record HoldingTicket(int Number, string Subject, Minutes Held);

    /// <summary>A ticket with registered time that found no hours (F8).</summary>
    /// <param name="Version">The version seen.</param>
    public sealed record UncoveredTicket(
        int Number,
        string Subject,
        TicketState State,
        Minutes Minutes,
        long Version
    );
}
