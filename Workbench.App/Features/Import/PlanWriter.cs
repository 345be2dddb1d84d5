using Workbench.App.Features.Import.Planning;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import;

/// <summary>Puts a plan into a write: new rows are added once, as the replay left them; known ones are written over.</summary>
internal static class PlanWriter
{
    public static async Task WriteAsync(WriteScope scope, ImportPlan plan, CancellationToken ct)
    {
        var db = scope.Db;
        db.Packages.AddRange(plan.NewPackages);
        db.Customers.AddRange(plan.NewCustomers);
        db.Agreements.AddRange(plan.NewAgreements);
        db.Terms.AddRange(plan.NewTerms);
        db.RefillCards.AddRange(plan.NewCards);
        db.People.AddRange(plan.People.Added);
        db.TicketTexts.AddRange(plan.NewTexts);
        db.TicketChanges.AddRange(plan.NewChanges);
        db.TimeEntries.AddRange(plan.NewTimes);
        foreach (var book in plan.Books.Values)
        {
            Write(scope, plan, book);
        }

        foreach (var ticket in plan.Tickets.Values)
        {
            Write(scope, plan, ticket);
        }

        await SkipAsync(scope, nameof(Customer), plan.NewCustomers.Select(c => c.Id), ct);
        await SkipAsync(scope, nameof(Person), plan.People.Added.Select(p => p.Id), ct);
        await SkipAsync(scope, nameof(Ticket), plan.NewTexts.Select(t => t.TicketNumber), ct);
    }

    private static void Write(WriteScope scope, ImportPlan plan, CustomerBook book)
    {
        var (account, db) = (book.Ledger.Account, scope.Db);
        if (!plan.Stock.Accounts.TryGetValue(account.CustomerId, out var loaded))
        {
            db.Accounts.Add(account);
        }
        else if (loaded == account)
        {
            return;
        }
        else
        {
            scope.Replace(loaded, account);
        }

        var known = plan.Stock.Sources[account.CustomerId].ToDictionary(s => s.No);
        foreach (var source in book.Ledger.Sources)
        {
            if (known.TryGetValue(source.No, out var before))
            {
                scope.Replace(before, source);
            }
            else
            {
                db.HoursSources.Add(source);
            }
        }

        db.LedgerEntries.AddRange(book.Ledger.Posted);
        scope.Changed(ChangeTopic.Account, account.CustomerId);
    }

    private static void Write(WriteScope scope, ImportPlan plan, Ticket ticket)
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

        scope.Changed(ChangeTopic.Ticket, ticket.Number);
    }

    private static async Task SkipAsync(
        WriteScope scope,
        string counter,
        IEnumerable<int> used,
        CancellationToken ct
    )
    {
        if (used.DefaultIfEmpty().Max() is > 0 and var highest)
        {
            await scope.SkipNumbersAsync(counter, highest, ct);
        }
    }
}
