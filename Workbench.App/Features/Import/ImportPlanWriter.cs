using Workbench.App.Commands;
using Workbench.App.Features.Import.Planning;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import;

/// <summary>Puts a plan into a write: new rows are added once, as the replay left them; known ones are written over.</summary>
internal static class ImportPlanWriter
{
    public static async Task WriteAsync(
        CommandContext context,
        ImportPlan plan,
        CancellationToken ct
    )
    {
        var db = context.Db;
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
            WriteAgreement(context, plan, book);
            WriteHours(context, plan, book);
        }

        foreach (var ticket in plan.Tickets.Values)
        {
            WriteTicket(context, plan, ticket);
        }

        await SkipNumbersAsync(context, Counters.Customer, plan.NewCustomers.Select(c => c.Id), ct);
        await SkipNumbersAsync(context, Counters.Person, plan.People.Added.Select(p => p.Id), ct);
        await SkipNumbersAsync(
            context,
            Counters.Ticket,
            plan.NewTexts.Select(t => t.TicketNumber),
            ct
        );
        await SkipNumbersAsync(context, Counters.Bundle, plan.NewBundles.Select(b => b.No), ct);
        await SkipNumbersAsync(
            context,
            Counters.Escalation,
            plan.NewEscalations.Select(e => e.No),
            ct
        );
        foreach (var escalation in plan.NewEscalations)
        {
            context.RecordChange(ChangeTopic.Escalation, escalation.No);
        }
    }

    private static void WriteAgreement(
        CommandContext context,
        ImportPlan plan,
        CustomerSnapshot book
    )
    {
        if (book.Agreement is not { } agreement)
        {
            return;
        }

        if (!plan.Stock.Agreements.TryGetValue(agreement.CustomerId, out var loaded))
        {
            context.Db.Agreements.Add(agreement);
        }
        else if (loaded != agreement)
        {
            context.Replace(loaded, agreement);
        }
    }

    private static void WriteHours(CommandContext context, ImportPlan plan, CustomerSnapshot book)
    {
        var hoursAccount = book.Ledger.Account;
        if (!plan.Stock.Accounts.TryGetValue(hoursAccount.CustomerId, out var loaded))
        {
            context.Db.Accounts.Add(hoursAccount);
            context.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }
        else if (loaded != hoursAccount)
        {
            context.Replace(loaded, hoursAccount);
            context.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }

        var known = plan.Stored.Sources[hoursAccount.CustomerId].ToDictionary(s => s.No);
        foreach (var source in book.Ledger.Sources)
        {
            if (!known.TryGetValue(source.No, out var before))
            {
                context.Db.HoursSources.Add(source);
            }
            else if (before != source)
            {
                context.Replace(before, source);
            }
        }

        context.Db.LedgerEntries.AddRange(book.Ledger.NewEntries);
    }

    private static void WriteTicket(CommandContext context, ImportPlan plan, Ticket ticket)
    {
        if (!plan.Stock.Tickets.TryGetValue(ticket.Number, out var loaded))
        {
            context.Db.Tickets.Add(ticket);
        }
        else if (loaded == ticket)
        {
            return;
        }
        else
        {
            context.Replace(loaded, ticket);
        }

        context.RecordChange(ChangeTopic.Ticket, ticket.Number);
    }

    private static async Task SkipNumbersAsync(
        CommandContext context,
        string counter,
        IEnumerable<int> used,
        CancellationToken ct
    )
    {
        if (used.DefaultIfEmpty().Max() is > 0 and var highest)
        {
            await context.AdvanceCounterAsync(counter, highest, ct);
        }
    }
}
