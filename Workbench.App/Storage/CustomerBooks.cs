using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>
/// A customer's agreement, account and the sources that still hold minutes, loaded for a write; and the way back into
/// storage for what the domain made of them.
/// </summary>
public sealed class CustomerBooks
{
    private readonly WriteScope scope;
    private readonly Account loadedAccount;
    private readonly Dictionary<int, HoursSource> loadedSources;

    private CustomerBooks(
        WriteScope scope,
        Customer customer,
        ServiceAgreement? agreement,
        Account account,
        IReadOnlyList<HoursSource> sources
    )
    {
        (this.scope, Customer, Agreement, loadedAccount) = (scope, customer, agreement, account);
        loadedSources = sources.ToDictionary(s => s.No);
        Ledger = HoursLedger.Of(account, sources);
    }

    public Customer Customer { get; }

    public ServiceAgreement? Agreement { get; }

    /// <summary>The hours as loaded, then as kept.</summary>
    public HoursLedger Ledger { get; private set; }

    public static async Task<CustomerBooks> LoadAsync(
        WriteScope scope,
        int customerId,
        CancellationToken ct
    )
    {
        var db = scope.Db;
        var account = await db.LockAccountAsync(customerId, ct);
        var known = await (
            from customer in db.Customers.AsNoTracking()
            join agreement in db.Agreements.AsNoTracking()
                on customer.Id equals agreement.CustomerId
                into agreements
            from agreement in agreements.DefaultIfEmpty()
            where customer.Id == customerId
            select new { Customer = customer, Agreement = agreement }
        ).SingleAsync(ct);
        var sources = await db
            .HoursSources.Where(s => s.CustomerId == customerId && s.RemainingMinutes > 0)
            .ToListAsync(ct);
        return new(scope, known.Customer, known.Agreement, account, sources);
    }

    /// <summary>Adds a source that has nothing left, so that an entry of it can be taken back.</summary>
    public async Task IncludeSourcesAsync(IEnumerable<int> numbers, CancellationToken ct)
    {
        foreach (var no in numbers.Where(no => !loadedSources.ContainsKey(no)).Distinct().ToList())
        {
            var source = await scope.Db.HoursSources.SingleAsync(
                s => s.CustomerId == Customer.Id && s.No == no,
                ct
            );
            loadedSources[no] = source;
            Ledger = Ledger with { Sources = Ledger.Sources.Add(source) };
        }
    }

    public SufficiencyInput Sufficiency(Ticket ticket) =>
        new(ticket, Customer, Agreement, Ledger.Account, scope.Today);

    /// <summary>Takes over what the domain made of the hours.</summary>
    public void Keep(HoursLedger after) => Ledger = after;

    /// <summary>Takes over a changed hold.</summary>
    public void Keep(Account account) => Ledger = Ledger with { Account = account };

    /// <summary>Writes account, sources and new entries.</summary>
    public void Save()
    {
        // Written over the loaded rows last: the domain compares what it was given with what it made of it.
        foreach (var source in Ledger.Sources)
        {
            if (loadedSources.TryGetValue(source.No, out var loaded))
            {
                scope.Replace(loaded, source);
            }
            else
            {
                scope.Db.HoursSources.Add(source);
            }
        }

        scope.Db.LedgerEntries.AddRange(Ledger.Posted);
        scope.Replace(loadedAccount, Ledger.Account);
        scope.Changed(ChangeTopic.Account, Customer.Id);
    }

    /// <summary>Brings back the customer's waiting tickets that the hours cover now, oldest first (F5).</summary>
    public async Task BringBackWaitingAsync(CancellationToken ct)
    {
        var waiting = await scope
            .Db.Tickets.Where(t =>
                t.CustomerId == Customer.Id && t.State == TicketState.AwaitingFunding
            )
            .ToListAsync(ct);
        var moves = WaitingTickets.ThatCanGoOn(
            waiting,
            Customer,
            Agreement,
            Ledger.Account,
            Actor.Program,
            scope.Now
        );
        foreach (var move in moves)
        {
            var loaded = waiting.Single(t => t.Number == move.Ticket.Number);
            var held =
                move.Ticket.State == TicketState.Started
                    ? new Hold(move.Ticket, Ledger.Account).ForPlannedRest()
                    : new Hold(move.Ticket, Ledger.Account);
            Keep(held.Account);
            scope.Replace(loaded, held.Ticket);
            scope.Db.TicketChanges.Add(move.Change);
            scope.Changed(ChangeTopic.Ticket, move.Ticket.Number);
        }
    }
}
