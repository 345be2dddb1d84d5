using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Import.Planning;
using Workbench.App.Shared.Delivery;
using Workbench.App.Storage;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Import;

/// <summary>Writes a plan to the database: adds the new records and replaces the changed ones.</summary>
internal static class ImportPlanWriter
{
    public static async Task WriteAsync(
        CommandContext context,
        ImportPlan plan,
        CancellationToken ct
    )
    {
        var (db, records) = (context.Db, plan.Records);
        db.Packages.AddRange(records.Packages);
        if (records.Packages.Any())
        {
            context.RecordChange(ChangeTopic.Package, 0);
        }

        db.Customers.AddRange(records.Customers);
        db.Terms.AddRange(records.Terms);
        db.TermResets.AddRange(records.Resets);
        db.Settlements.AddRange(records.Settlements);
        db.PackageChanges.AddRange(records.PackageChanges);
        db.RefillCards.AddRange(records.RefillCards);
        db.People.AddRange(plan.NewPeople);
        db.TicketTexts.AddRange(records.Texts);
        db.TicketChanges.AddRange(records.Changes);
        db.Pauses.AddRange(records.Pauses);
        await AddDeliveriesAsync(context, plan, ct);
        db.TimeEntries.AddRange(records.TimeEntries);
        db.Bundles.AddRange(records.Bundles);
        db.Escalations.AddRange(records.Escalations);
        foreach (var customer in plan.Customers.All)
        {
            WriteAgreement(context, plan, customer);
            WriteHours(context, plan, customer);
        }

        foreach (var ticket in plan.Tickets.Values)
        {
            WriteTicket(context, plan, ticket);
        }

        await RecordHistoryAsync(context, plan, ct);
        await SkipNumbersAsync(context, Counters.Customer, records.Customers.Select(c => c.Id), ct);
        await SkipNumbersAsync(context, Counters.Person, plan.NewPeople.Select(p => p.Id), ct);
        await SkipNumbersAsync(
            context,
            Counters.Ticket,
            records.Texts.Select(t => t.TicketNumber),
            ct
        );
        await SkipNumbersAsync(context, Counters.Bundle, records.Bundles.Select(b => b.No), ct);
        await SkipNumbersAsync(
            context,
            Counters.Escalation,
            records.Escalations.Select(e => e.No),
            ct
        );
        foreach (var escalation in records.Escalations)
        {
            context.RecordChange(ChangeTopic.Escalation, escalation.No);
        }
    }

    /// <summary>Whether what was imported is billed is for people to decide.</summary>
    private static async Task RecordHistoryAsync(
        CommandContext context,
        ImportPlan plan,
        CancellationToken ct
    )
    {
        var records = plan.Records;
        if (
            records.TimeEntries.Any()
            || records.RefillCards.Any()
            || records.PackageChanges.Any()
            || records.Settlements.Any()
        )
        {
            var last = await context
                .Db.ImportedHistories.OrderByDescending(h => h.No)
                .FirstOrDefaultAsync(ct);
            context.Db.ImportedHistories.Add(
                ImportedHistory.After(last, plan.Settings.AsOf, context.Now)
            );
            context.RecordChange(ChangeTopic.Billing, 0);
        }
    }

    private static async Task AddDeliveriesAsync(
        CommandContext context,
        ImportPlan plan,
        CancellationToken ct
    )
    {
        var targets = await context.Db.LoadDeliveryTargetsAsync(
            context.Settings.PauseWhileWaiting,
            context.Now,
            ct
        );
        var pauses = plan.Records.Pauses.ToLookup(p => p.TicketNumber);
        context.Db.DeliveredCycles.AddRange(
            plan.Records.Deliveries.Select(d =>
                targets.Freeze(
                    DeliveryFacts.AddWaits(
                        DeliveryFacts.Add(d, plan.Tickets[d.TicketNumber]),
                        pauses[d.TicketNumber],
                        triagedAt: null
                    )
                )
            )
        );
    }

    private static void WriteAgreement(
        CommandContext context,
        ImportPlan plan,
        CustomerSnapshot customer
    )
    {
        if (customer.Agreement is not { } agreement)
        {
            return;
        }

        if (!plan.Existing.Agreements.TryGetValue(agreement.CustomerId, out var loaded))
        {
            context.Db.Agreements.Add(agreement);
        }
        else if (loaded != agreement)
        {
            context.Replace(loaded, agreement);
        }
    }

    private static void WriteHours(
        CommandContext context,
        ImportPlan plan,
        CustomerSnapshot customer
    )
    {
        var hoursAccount = customer.Ledger.Account;
        if (!plan.Existing.Accounts.TryGetValue(hoursAccount.CustomerId, out var loaded))
        {
            context.Db.Accounts.Add(hoursAccount);
            context.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }
        else if (loaded != hoursAccount)
        {
            context.Replace(loaded, hoursAccount);
            context.RecordChange(ChangeTopic.Account, hoursAccount.CustomerId);
        }

        var known = plan.Ledgers.Sources[hoursAccount.CustomerId].ToDictionary(s => s.No);
        foreach (var source in customer.Ledger.Sources)
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

        context.Db.LedgerEntries.AddRange(customer.Ledger.NewEntries);
    }

    private static void WriteTicket(CommandContext context, ImportPlan plan, Ticket ticket)
    {
        if (!plan.Existing.Tickets.TryGetValue(ticket.Number, out var loaded))
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
