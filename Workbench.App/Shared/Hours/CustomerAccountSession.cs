using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// Loads a customer's agreement and hours for a command, runs the due resets first (N3), and stores what the domain returns.
/// Open it before you calculate changes of tickets: a reset moves their holds.
/// </summary>
public sealed class CustomerAccountSession
{
    private readonly CommandContext context;
    private readonly bool hasWaitingTickets;
    private readonly HoursAccount loadedAccount;
    private readonly ServiceAgreement? loadedAgreement;
    private readonly Dictionary<int, HoursSource> loadedSources;

    private CustomerAccountSession(
        CommandContext context,
        CustomerHours hours,
        bool hasWaitingTickets
    )
    {
        (this.context, Hours, this.hasWaitingTickets) = (context, hours, hasWaitingTickets);
        (loadedAccount, loadedAgreement) = (hours.Ledger.Account, hours.Agreement);
        loadedSources = hours.Ledger.Sources.ToDictionary(s => s.No);
    }

    /// <summary>The customer's hours: as loaded, then as last applied.</summary>
    public CustomerHours Hours { get; private set; }

    public Customer Customer => Hours.Customer;

    public ServiceAgreement? Agreement => Hours.Agreement;

    public HoursLedger Ledger => Hours.Ledger;

    /// <summary>
    /// The resets that were run while loading, or null when none was due. The caller must save their changes.
    /// </summary>
    public DueResets? CatchUpResult { get; private set; }

    public static Task<CustomerAccountSession> OpenAndCatchUpAsync(
        CommandContext context,
        int customerId,
        CancellationToken ct
    ) => OpenAndCatchUpAsync(context, customerId, context.Today, ct);

    /// <param name="dueBy">
    /// Runs the resets that are due by this day: normally today, unless an operator asks for another day.
    /// </param>
    [Rule("N2", Decides = true)]
    public static async Task<CustomerAccountSession> OpenAndCatchUpAsync(
        CommandContext context,
        int customerId,
        DateOnly dueBy,
        CancellationToken ct
    )
    {
        await context.LockAccountAsync(customerId, ct);
        var (hours, hasWaitingTickets) = await CustomerAccountQuery.LoadAsync(
            context.Db,
            customerId,
            ct
        );
        var account = new CustomerAccountSession(context, hours, hasWaitingTickets);
        if (DueResets.AreDue(account.Hours, dueBy))
        {
            await account.RunDueResetsAsync(dueBy, ct);
            context.AttributeToProgram(account.Ledger.NewEntries);
            context.AttributeToProgram(account.CatchUpResult!.Records);
        }

        return account;
    }

    /// <summary>
    /// Runs the resets due by a day, moves the holds and resumes the tickets that waited for hours (N1, N6, F5).
    /// </summary>
    public async Task RunDueResetsAsync(DateOnly dueBy, CancellationToken ct)
    {
        if (Hours.Agreement?.LastDay is not null)
        {
            await LoadEntriesAsync(DateOnly.MinValue, ct);
        }

        var packages = await context.Db.LoadPackagesAsync(ct);
        var result = DueResets.Run(Hours, dueBy, packages, context.Policy, context.Now);
        Hours = result.HoursAfter;
        CatchUpResult = result;
        context.Db.Terms.AddRange(result.OpenedTerms);
        context.Db.TermResets.AddRange(result.Reports);
        if (result.Settlement is { } settlement)
        {
            context.Db.Settlements.Add(settlement);
        }

        await ReduceHoldsToBalanceAsync(ct);
        await ResumeWaitingTicketsAsync(ct);
    }

    /// <summary>Loads additional sources, also expired ones, so that one of their entries can be reversed.</summary>
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

    /// <summary>Loads the entries dated on a day or later. From the very beginning it loads all sources too.</summary>
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

    /// <summary>Applies the agreement and hours that the domain returned.</summary>
    public void Apply(CustomerHours after) => Hours = after;

    /// <summary>Applies the ledger that the domain returned.</summary>
    public void Apply(HoursLedger after) => Hours = Hours with { Ledger = after };

    /// <summary>Applies a changed hours account.</summary>
    public void Apply(HoursAccount hoursAccount) => Apply(Ledger with { Account = hoursAccount });

    /// <summary>Stores agreement, account, sources and new entries.</summary>
    public void Save()
    {
        if (
            !Ledger.NewEntries.IsEmpty
            || (Ledger.Account, Agreement) != (loadedAccount, loadedAgreement)
        )
        {
            context.RecordChange(ChangeTopic.Account, Customer.Id);
        }

        // Overwrites the loaded rows last, because the domain compares its input with its result.
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

    /// <summary>
    /// Resumes the customer's waiting tickets that the hours now cover, oldest first (F5). Returns their numbers.
    /// </summary>
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
        hasWaitingTickets
            ? await context
                .Db.Tickets.Where(t =>
                    t.CustomerId == Customer.Id && t.State == TicketState.AwaitingFunding
                )
                .ToListAsync(ct)
            : [];

    /// <summary>Stores waiting tickets that are resumed.</summary>
    /// <param name="waiting">The tickets as loaded.</param>
    public void StoreResumed(IReadOnlyList<Ticket> waiting, IReadOnlyList<TicketTransition> resumed)
    {
        foreach (var move in resumed)
        {
            context.StoreTransition(waiting.Single(t => t.Number == move.Ticket.Number), move);
        }
    }

    /// <summary>
    /// Stores a ticket's change of state and its effect on the hold: a ticket in work keeps its hold, any other releases it
    /// (F4).
    /// </summary>
    public void StoreTransition(Ticket loaded, TicketTransition move)
    {
        var hold = new Hold(
            FourHourDecision.AfterStateChange(move.Ticket),
            Ledger.Account
        ).AfterStateChange();
        Apply(hold.Account);
        context.StoreTransition(loaded, move with { Ticket = hold.Ticket });
    }

    private async Task ReduceHoldsToBalanceAsync(CancellationToken ct)
    {
        if (Ledger.Account.HeldMinutes <= Ledger.Account.BalanceMinutes)
        {
            return;
        }

        var ticketsWithHold = await context
            .Db.Tickets.Where(t => t.CustomerId == Customer.Id && t.HeldMinutes > 0)
            .ToListAsync(ct);
        var (changed, hoursAccount) = HoldsAfterReset.Calculate(ticketsWithHold, Ledger.Account);
        foreach (var ticket in changed)
        {
            context.Replace(ticketsWithHold.Single(t => t.Number == ticket.Number), ticket);
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
