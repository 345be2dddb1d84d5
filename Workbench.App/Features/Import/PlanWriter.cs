using Workbench.App.Features.Import.Planning;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import;

/// <summary>Puts a plan into a write: new rows are added once, as the replay left them; known ones are written over.</summary>
internal static class PlanWriter
{
    public static async Task WriteAsync(CommandContext scope, ImportPlan plan, CancellationToken ct)
    {
        var db = scope.Db;
        db.Packages.AddRange(plan.NewPackages);
        db.Customers.AddRange(plan.NewCustomers);
        db.Terms.AddRange(plan.NewTerms);
        db.TermResets.AddRange(plan.NewResets);
        db.Settlements.AddRange(plan.NewSettlements);
        db.PackageChanges.AddRange(plan.NewPackageChanges);
        db.RefillCards.AddRange(plan.NewCards);
        db.People.AddRange(plan.People.Added);
        db.TicketTexts.AddRange(plan.NewTexts);
        db.TicketChanges.AddRange(plan.NewChanges);
        db.Pauses.AddRange(plan.NewPauses);
        db.DeliveredCycles.AddRange(plan.NewDeliveries);
        db.TimeEntries.AddRange(plan.NewTimes);
        db.Bundles.AddRange(plan.NewBundles);
        db.Escalations.AddRange(plan.NewEscalations);
        foreach (var book in plan.Books.Values)
        {
            WriteAgreement(scope, plan, book);
            WriteHours(scope, plan, book);
        }

        foreach (var ticket in plan.Tickets.Values)
        {
            WriteTicket(scope, plan, ticket);
        }

        await SkipAsync(scope, Counters.Customer, plan.NewCustomers.Select(c => c.Id), ct);
        await SkipAsync(scope, Counters.Person, plan.People.Added.Select(p => p.Id), ct);
        await SkipAsync(scope, Counters.Ticket, plan.NewTexts.Select(t => t.TicketNumber), ct);
        await SkipAsync(scope, Counters.Bundle, plan.NewBundles.Select(b => b.No), ct);
        await SkipAsync(scope, Counters.Escalation, plan.NewEscalations.Select(e => e.No), ct);
        foreach (var escalation in plan.NewEscalations)
        {
            scope.RecordChange(ChangeTopic.Escalation, escalation.No);
        }
    }

    private static void WriteAgreement(CommandContext scope, ImportPlan plan, CustomerBook book)
    {
        if (book.Agreement is not { } agreement)
        {
            return;
        }

        if (!plan.Stock.Agreements.TryGetValue(agreement.CustomerId, out var loaded))
        {
            scope.Db.Agreements.Add(agreement);
        }
        else if (loaded != agreement)
        {
            scope.Replace(loaded, agreement);
        }
    }

    private static void WriteHours(CommandContext scope, ImportPlan plan, CustomerBook book)
    {
        var hoursAccount = book.Ledger.Account;
        if (!plan.Stock.Accounts.TryGetValue(hoursAccount.CustomerId, out var loaded))
        {
            scope.Db.Accounts.Add(hoursAccount);
            scope.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }
        else if (loaded != hoursAccount)
        {
            scope.Replace(loaded, hoursAccount);
            scope.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }

        var known = plan.Stored.Sources[hoursAccount.CustomerId].ToDictionary(s => s.No);
        foreach (var source in book.Ledger.Sources)
        {
            if (!known.TryGetValue(source.No, out var before))
            {
                scope.Db.HoursSources.Add(source);
            }
            else if (before != source)
            {
                scope.Replace(before, source);
            }
        }

        scope.Db.LedgerEntries.AddRange(book.Ledger.NewEntries);
    }

    private static void WriteTicket(CommandContext scope, ImportPlan plan, Ticket ticket)
    {
        if (!plan.Stock.Tickets.TryGetValue(ticket.Number, out var loaded))
        {
            scope.Db.Tickets.Add(ticket);
        }
        else if (loaded == ticket)
        {
            return;
        }
        else
        {
            scope.Replace(loaded, ticket);
        }

        scope.RecordChange(ChangeTopic.Ticket, ticket.Number);
    }

    private static async Task SkipAsync(
        CommandContext scope,
        string counter,
        IEnumerable<int> used,
        CancellationToken ct
    )
    {
        if (used.DefaultIfEmpty().Max() is > 0 and var highest)
        {
            await scope.AdvanceCounterAsync(counter, highest, ct);
        }
    }
}
