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
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Details;

/// <summary>Returns one ticket with the customer's hours, its target, time and history.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class TicketQuery(
    QueryExecutor queries,
    TicketContentsReader contents,
    Staff staff,
    DeliveryTargets targets,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The ticket; null if there is none with that number.</returns>
    public Task<TicketView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<TicketQuery, TicketView?>(
            actor,
            async (db, token) =>
                await contents.GetAsync(number, token) is { } found
                    ? await CreateAsync(db, actor.Id, found, token)
                    : null,
            ct
        );

    private async Task<TicketView> CreateAsync(
        WorkbenchDb db,
        int me,
        TicketContents found,
        CancellationToken ct
    )
    {
        var ticket = found.Ticket;
        var now = time.GetUtcNow().UtcDateTime;
        var names = await staff.GetAsync(PeopleIn(found), ct);
        var (agreement, hoursAccount) = await ProjectedAccountAsync(db, found, now, ct);
        var input = new SufficiencyFacts(
            ticket,
            found.Customer,
            agreement,
            hoursAccount,
            StockholmTime.DateOf(now)
        );
        var times = TimesOf(found, names);
        return new TicketView(
            ticket,
            found.Version,
            found.Description,
            found.Customer,
            agreement,
            hoursAccount,
            names.NameOf(ticket.TechnicianId),
            SufficiencyCheck.Calculate(input),
            SufficiencyCheck.Available(input),
            TicketHold.OfOthers(found),
            (await targets.GetAsync(now, ct)).Calculate(ticket),
            times,
            found.Changes,
            found.Timers.FirstOrDefault(t => t.TechnicianId == me)
        )
        {
            OtherTimers =
            [
                .. found
                    .Timers.Where(t => t.TechnicianId != me)
                    .Select(t => (t, names.NameOf(t.TechnicianId) ?? "")),
            ],
            ParkedTimers = ParkedTimersOf(found, names),
            HistoryLines = HistoryLines.Create(found.Changes, found.Classifications, times),
            Survivor = found.Others.FirstOrDefault(t => t.Number == ticket.MergedInto),
            CombinedTime = await CombinedTimeAsync(db, found, ct),
            MergedTime = await MergedTimeAsync(db, found, ct),
            Escalation = ticket.EscalationNo is { } escalation
                ? await db.Escalations.SingleOrDefaultAsync(e => e.No == escalation, ct)
                : null,
        };
    }

    private static IEnumerable<int> PeopleIn(TicketContents found) =>
        found
            .Timers.Select(t => t.TechnicianId)
            .Concat(found.ParkedTimers.Select(t => t.TechnicianId))
            .Concat(found.TimeEntries.Select(t => t.Entry.TechnicianId))
            .Concat(found.TimeEntries.Select(t => t.ActorId))
            .Concat(new[] { found.Ticket.TechnicianId }.OfType<int>());

    /// <summary>Returns the agreement and the account as they are after the due resets (N3).</summary>
    private async Task<(ServiceAgreement? Agreement, HoursAccount Account)> ProjectedAccountAsync(
        WorkbenchDb db,
        TicketContents found,
        DateTime now,
        CancellationToken ct
    )
    {
        var due = await db.ProjectDueResetsAsync(
            [found.Agreement],
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return due.TryGetValue(found.Customer.Id, out var hours)
            ? (hours.Agreement, hours.Ledger.Account)
            : (found.Agreement, found.Account);
    }

    private static IReadOnlyList<ParkedTimerView> ParkedTimersOf(
        TicketContents found,
        StaffNames names
    ) =>
        [
            .. found.ParkedTimers.Select(t => new ParkedTimerView(
                t,
                found.Others.FirstOrDefault(o => o.Number == t.TicketNumber) ?? found.Ticket,
                names.NameOf(t.TechnicianId) ?? ""
            )),
        ];

    /// <summary>Most tickets are handled alone; only for the others is it read what they have together.</summary>
    private static async Task<Minutes> CombinedTimeAsync(
        WorkbenchDb db,
        TicketContents found,
        CancellationToken ct
    ) =>
        found.Ticket.BundleNo is null && !found.Merged.Any()
            ? new(found.Ticket.RegisteredMinutes)
            : await CombinedTime.CalculateAsync(db, found.Ticket, ct);

    private static async Task<Minutes> MergedTimeAsync(
        WorkbenchDb db,
        TicketContents found,
        CancellationToken ct
    )
    {
        IReadOnlyList<Ticket> merged = found.Merged.Any()
            ? await db.LoadMergedAsync(found.Ticket.Number, ct)
            : [];
        return new(found.Ticket.RegisteredMinutes + merged.Sum(t => t.RegisteredMinutes));
    }

    private static IReadOnlyList<TicketView.TimeEntryView> TimesOf(
        TicketContents found,
        StaffNames names
    )
    {
        var drawn = found
            .LedgerEntries.Where(e => e.Kind is LedgerEntryKind.Draw or LedgerEntryKind.Reverse)
            .ToLookup(e => e.TimeEntryNo, e => -e.SignedMinutes);
        return
        [
            .. found.TimeEntries.Select(t =>
            {
                var name = names.NameOf(t.Entry.TechnicianId) ?? "";
                var kept = names.KeptFor(t.Entry.TechnicianId);
                return new TicketView.TimeEntryView(
                    kept is null ? t.Entry : t.Entry with { TechnicianId = kept.Id },
                    kept is null ? name : $"{kept.Name} ({name})",
                    names.AuthorOf(t.ActorId, t.Origin),
                    new(drawn[t.Entry.No].Sum())
                );
            }),
        ];
    }
}
