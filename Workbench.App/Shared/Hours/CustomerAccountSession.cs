using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// A customer's agreement and hours, loaded for a write, with the resets that are due run before anything else (N3); and the
/// way back into storage for what the domain made of them. Load it before the tickets' own changes are worked out: a reset
/// moves their holds.
/// </summary>
public sealed class CustomerAccountSession
{
    private readonly CommandContext context;
    private readonly HoursAccount loadedAccount;
    private readonly ServiceAgreement? loadedAgreement;
    private readonly Dictionary<int, HoursSource> loadedSources;

    private CustomerAccountSession(CommandContext context, CustomerHours hours)
    {
        (this.context, Hours) = (context, hours);
        (loadedAccount, loadedAgreement) = (hours.Ledger.Account, hours.Agreement);
        loadedSources = hours.Ledger.Sources.ToDictionary(s => s.No);
    }

    /// <summary>As loaded, then as kept.</summary>
    public CustomerHours Hours { get; private set; }

    public Customer Customer => Hours.Customer;

    public ServiceAgreement? Agreement => Hours.Agreement;

    public HoursLedger Ledger => Hours.Ledger;

    /// <summary>What loading ran, if anything was due: its changes have to be saved.</summary>
    public DueResets? CatchUpResult { get; private set; }

    public static Task<CustomerAccountSession> OpenAndCatchUpAsync(
        CommandContext context,
        int customerId,
        CancellationToken ct
    ) => OpenAndCatchUpAsync(context, customerId, context.Today, ct);

    /// <param name="dueBy">Resets due by this day are run: today, but for an operator who asks for another day.</param>
    public static async Task<CustomerAccountSession> OpenAndCatchUpAsync(
        CommandContext context,
        int customerId,
        DateOnly dueBy,
        CancellationToken ct
    )
    {
        var db = context.Db;
        var hoursAccount = await db.LockAccountAsync(customerId, ct);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == customerId, ct);
        var agreement = await db.Agreements.FindAsync([customerId], ct);
        var term = agreement is null
            ? null
            : await db
                .Terms.AsNoTracking()
                .Where(t => t.CustomerId == customerId)
                .OrderByDescending(t => t.Number)
                .FirstOrDefaultAsync(ct);
        var sources = await db
            .HoursSources.Where(s => s.CustomerId == customerId && s.LapsedOn == null)
            .ToListAsync(ct);
        var account = new CustomerAccountSession(
            context,
            new(customer, agreement, term, HoursLedger.Create(hoursAccount, sources))
        );
        if (DueResets.AreDue(account.Hours, dueBy))
        {
            await account.RunDueResetsAsync(dueBy, ct);
        }

        return account;
    }

    /// <summary>Runs what is due by a day, moves the holds and brings back what waited for hours (N1, N6, F5).</summary>
    public async Task RunDueResetsAsync(DateOnly dueBy, CancellationToken ct)
    {
        if (Hours.Agreement?.LastDay is not null)
        {
            await LoadEntriesAsync(DateOnly.MinValue, ct);
        }

        var packages = await context.Db.LoadPackagesAsync(ct);
        var ran = DueResets.Run(Hours, dueBy, packages, context.Policy, context.Now);
        Hours = ran.HoursAfter;
        CatchUpResult = ran;
        context.Db.Terms.AddRange(ran.OpenedTerms);
        context.Db.TermResets.AddRange(ran.Reports);
        if (ran.Settlement is { } settlement)
        {
            context.Db.Settlements.Add(settlement);
        }

        await ReduceHoldsToBalanceAsync(ct);
        await ResumeWaitingTicketsAsync(ct);
    }

    /// <summary>Adds sources whose end has come, so that an entry of theirs can be taken back.</summary>
    public async Task LoadSourcesAsync(IEnumerable<int> numbers, CancellationToken ct)
    {
        foreach (var no in numbers.Where(no => !loadedSources.ContainsKey(no)).Distinct().ToList())
        {
            var source = await context.Db.HoursSources.SingleAsync(
                s => s.CustomerId == Customer.Id && s.No == no,
                ct
            );
            AddSource(source);
        }
    }

    /// <summary>Adds the entries dated on a day or later; from the beginning on, all sources with them.</summary>
    public async Task LoadEntriesAsync(DateOnly since, CancellationToken ct)
    {
        if (Ledger.LoadedEntries.Since <= since)
        {
            return;
        }

        var db = context.Db;
        var posted = Ledger.NewEntries.Select(e => e.No).ToHashSet();
        var entries = await db
            .LedgerEntries.AsNoTracking()
            .Where(e => e.CustomerId == Customer.Id && e.Date >= since)
            .OrderBy(e => e.No)
            .ToListAsync(ct);
        Apply(
            Ledger with
            {
                LoadedEntries = new(since, [.. entries.Where(e => !posted.Contains(e.No))]),
            }
        );
        if (since == DateOnly.MinValue)
        {
            var closed = await db
                .HoursSources.Where(s => s.CustomerId == Customer.Id && s.LapsedOn != null)
                .ToListAsync(ct);
            closed.Where(s => !loadedSources.ContainsKey(s.No)).ToList().ForEach(AddSource);
        }
    }

    public SufficiencyFacts CreateSufficiencyInput(Ticket ticket) =>
        SufficiencyFacts.From(ticket, Hours, context.Today);

    /// <summary>Takes over what the domain made of agreement and hours.</summary>
    public void Apply(CustomerHours after) => Hours = after;

    /// <summary>Takes over what the domain made of the hours.</summary>
    public void Apply(HoursLedger after) => Hours = Hours with { Ledger = after };

    /// <summary>Takes over a changed hold.</summary>
    public void Apply(HoursAccount hoursAccount) => Apply(Ledger with { Account = hoursAccount });

    /// <summary>Writes agreement, account, sources and new entries.</summary>
    public void Save()
    {
        if (
            !Ledger.NewEntries.IsEmpty
            || (Ledger.Account, Agreement) != (loadedAccount, loadedAgreement)
        )
        {
            context.RecordChange(ChangeTopic.Account, Customer.Id);
        }

        // Written over the loaded rows last: the domain compares what it was given with what it made of it.
        foreach (var source in Ledger.Sources)
        {
            if (loadedSources.TryGetValue(source.No, out var loaded))
            {
                context.Replace(loaded, source);
            }
            else
            {
                context.Db.HoursSources.Add(source);
            }
        }

        if (loadedAgreement is not null && Agreement is { } agreement)
        {
            context.Replace(loadedAgreement, agreement);
        }

        context.Db.LedgerEntries.AddRange(Ledger.NewEntries);
        context.Replace(loadedAccount, Ledger.Account);
    }

    /// <summary>Brings back the customer's waiting tickets that the hours cover now, oldest first (F5), and names them.</summary>
    public async Task<IReadOnlyList<int>> ResumeWaitingTicketsAsync(CancellationToken ct)
    {
        var waiting = await WaitingAsync(ct);
        var resumed = ResumedTickets.Decide(waiting, Hours, context.Now);
        Apply(resumed.Account);
        StoreResumed(waiting, resumed.Transitions);
        return [.. resumed.Transitions.Select(m => m.Ticket.Number)];
    }

    /// <summary>Loads the customer's tickets that wait for hours.</summary>
    public async Task<IReadOnlyList<Ticket>> WaitingAsync(CancellationToken ct) =>
        await context
            .Db.Tickets.Where(t =>
                t.CustomerId == Customer.Id && t.State == TicketState.AwaitingFunding
            )
            .ToListAsync(ct);

    /// <summary>Stores waiting tickets that continue.</summary>
    /// <param name="waiting">As loaded.</param>
    public void StoreResumed(IReadOnlyList<Ticket> waiting, IReadOnlyList<TicketTransition> resumed)
    {
        foreach (var move in resumed)
        {
            context.StoreTransition(waiting.Single(t => t.Number == move.Ticket.Number), move);
        }
    }

    /// <summary>
    /// Stores a ticket's change of state and what it means for its hold: work keeps it, all else lets go of it (F4).
    /// </summary>
    public void StoreTransition(Ticket loaded, TicketTransition move)
    {
        var held = new Hold(move.Ticket, Ledger.Account).AfterStateChange();
        Apply(held.Account);
        context.StoreTransition(loaded, move with { Ticket = held.Ticket });
    }

    private async Task ReduceHoldsToBalanceAsync(CancellationToken ct)
    {
        if (Ledger.Account.HeldMinutes <= Ledger.Account.BalanceMinutes)
        {
            return;
        }

        var holding = await context
            .Db.Tickets.Where(t => t.CustomerId == Customer.Id && t.HeldMinutes > 0)
            .ToListAsync(ct);
        var (changed, hoursAccount) = HoldsAfterReset.Calculate(holding, Ledger.Account);
        foreach (var ticket in changed)
        {
            context.Replace(holding.Single(t => t.Number == ticket.Number), ticket);
            context.RecordChange(ChangeTopic.Ticket, ticket.Number);
        }

        Apply(hoursAccount);
    }

    private void AddSource(HoursSource source)
    {
        loadedSources[source.No] = source;
        Apply(Ledger with { Sources = Ledger.Sources.Add(source) });
    }
}
