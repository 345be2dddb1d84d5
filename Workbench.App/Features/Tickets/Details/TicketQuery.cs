using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.History;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>Returns one ticket with the customer's hours, its target, time and history.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    SettingsProvider settings,
    TimeProvider time
)
{
    /// <returns>The ticket; null if there is none with that number.</returns>
    public Task<TicketView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<TicketQuery, TicketView?>(
            actor,
            (db, token) => ReadAsync(db, actor.Id, number, token),
            ct
        );

    private async Task<TicketView?> ReadAsync(
        WorkbenchDb db,
        int me,
        int number,
        CancellationToken ct
    )
    {
        var found = await db
            .Tickets.Where(t => t.Number == number)
            .Select(t => new
            {
                Ticket = t,
                Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var ticket = found.Ticket;
        var now = time.GetUtcNow().UtcDateTime;
        var customer = await db.Customers.SingleAsync(c => c.Id == ticket.CustomerId, ct);
        var (agreement, hoursAccount) = await db.LoadProjectedAccountAsync(
            ticket.CustomerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var input = new SufficiencyFacts(
            ticket,
            customer,
            agreement,
            hoursAccount,
            StockholmTime.DateOf(now)
        );
        var timers = await TimersAsync(db, number, ct);
        var view = new TicketView(
            ticket,
            found.Version,
            await DescriptionAsync(db, number, ct),
            customer,
            agreement,
            hoursAccount,
            await TechnicianNameAsync(db, ticket, ct),
            SufficiencyCheck.Calculate(input),
            SufficiencyCheck.Available(input),
            await TicketHold.LoadOthersAsync(db, ticket, ct),
            (
                await db.LoadDeliveryTargetsAsync(settings.Current.PauseWhileWaiting, now, ct)
            ).Calculate(ticket),
            await TimesAsync(db, ticket, ct),
            await db
                .TicketChanges.Where(c => c.TicketNumber == number)
                .OrderBy(c => c.No)
                .ToListAsync(ct),
            timers.Select(t => t.Timer).FirstOrDefault(t => t.TechnicianId == me)
        )
        {
            OtherTimers = [.. timers.Where(t => t.Timer.TechnicianId != me)],
            ParkedTimers = await ParkedTimersAsync(db, number, ct),
            CombinedTime = await CombinedTime.CalculateAsync(db, ticket, ct),
            MergedTime = await MergedTimeAsync(db, ticket, ct),
        };
        return await WithLinksAsync(db, view, ct);
    }

    private static Task<IReadOnlyList<ParkedTimerView>> ParkedTimersAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    ) =>
        db.LoadParkedTimersAsync(
            t =>
                t.TicketNumber == number
                || db.Tickets.Any(m => m.Number == t.TicketNumber && m.MergedInto == number),
            ct
        );

    private static async Task<Minutes> MergedTimeAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        new(
            ticket.RegisteredMinutes
                + (await db.LoadMergedAsync(ticket.Number, ct)).Sum(t => t.RegisteredMinutes)
        );

    private static Task<string?> TechnicianNameAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        db
            .People.Where(p => p.Id == ticket.TechnicianId)
            .Select(p => p.Name)
            .SingleOrDefaultAsync(ct);

    private static async Task<string> DescriptionAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    ) =>
        await db
            .TicketTexts.Where(t => t.TicketNumber == number)
            .Select(t => t.Description)
            .SingleOrDefaultAsync(ct)
        ?? "";

    private static async Task<List<(RunningTimer Timer, string Name)>> TimersAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        var timers = await (
            from timer in db.Timers
            join person in db.People on timer.TechnicianId equals person.Id
            where timer.TicketNumber == number
            orderby timer.StartedAt
            select new { Timer = timer, person.Name }
        ).ToListAsync(ct);
        return timers.ConvertAll(t => (t.Timer, t.Name));
    }

    private static async Task<TicketView> WithLinksAsync(
        WorkbenchDb db,
        TicketView view,
        CancellationToken ct
    ) =>
        view with
        {
            HistoryLines = await db.HistoryAsync(
                view.Ticket.Number,
                view.Changes,
                view.TimeEntries,
                ct
            ),
            Escalation = view.Ticket.EscalationNo is { } escalation
                ? await db.Escalations.SingleOrDefaultAsync(e => e.No == escalation, ct)
                : null,
            Survivor = view.Ticket.MergedInto is { } survivor
                ? await db.Tickets.SingleOrDefaultAsync(t => t.Number == survivor, ct)
                : null,
        };

    private static async Task<IReadOnlyList<TicketView.TimeEntryView>> TimesAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    )
    {
        var drawn = (
            await db
                .LedgerEntries.Where(e => e.TicketNumber == ticket.Number)
                .Where(e => e.Kind == LedgerEntryKind.Draw || e.Kind == LedgerEntryKind.Reverse)
                .ToListAsync(ct)
        ).ToLookup(e => e.TimeEntryNo, e => -e.SignedMinutes);
        var authors = await db.LoadAuthorsAsync(
            db.TimeEntries.Where(e => e.TicketNumber == ticket.Number),
            e => e.No,
            ct
        );
        var times = await (
            from entry in db.TimeEntries
            where entry.TicketNumber == ticket.Number
            join person in db.People on entry.TechnicianId equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby entry.No
            join kept in db.People on person.JoinedIntoId equals (int?)kept.Id into joined
            from kept in joined.DefaultIfEmpty()
            select new
            {
                Entry = entry,
                person.Name,
                Kept = kept,
            }
        ).ToListAsync(ct);
        return
        [
            .. times.Select(t => new TicketView.TimeEntryView(
                t.Kept is null ? t.Entry : t.Entry with { TechnicianId = t.Kept.Id },
                t.Kept is null ? t.Name ?? "" : $"{t.Kept.Name} ({t.Name})",
                authors[t.Entry.No],
                new(drawn[t.Entry.No].Sum())
            )),
        ];
    }
}
