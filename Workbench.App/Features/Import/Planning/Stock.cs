using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>What the database holds before an import.</summary>
/// <param name="Customers">By number.</param>
/// <param name="Terms">The latest opened term, by customer.</param>
/// <param name="Sources">Sources with minutes left, by customer.</param>
/// <param name="Cards">How many equal cards there are.</param>
/// <param name="Times">How many equal time entries there are.</param>
/// <param name="NextPersonId">The first id that is free.</param>
public sealed record Stock(
    IReadOnlyDictionary<string, Package> Packages,
    IReadOnlyDictionary<string, Customer> Customers,
    IReadOnlyDictionary<int, ServiceAgreement> Agreements,
    IReadOnlyDictionary<int, Term> Terms,
    IReadOnlyDictionary<int, Account> Accounts,
    ILookup<int, HoursSource> Sources,
    IReadOnlyDictionary<int, Ticket> Tickets,
    IReadOnlyDictionary<int, string> Descriptions,
    IReadOnlyDictionary<int, IReadOnlyList<TicketChange>> Changes,
    IReadOnlyDictionary<CardKey, int> Cards,
    IReadOnlyDictionary<TimeKey, int> Times,
    IReadOnlyList<Person> People,
    int NextCustomerId,
    int NextPersonId
);
