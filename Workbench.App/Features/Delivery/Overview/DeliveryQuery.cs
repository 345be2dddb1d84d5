using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>
/// Returns the state of the open tickets: which are late or soon will be, who holds them, how old they are, and what each
/// technician has in hand. The number of open tickets limits what is read.
/// </summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class DeliveryQuery(
    QueryExecutor queries,
    SharedDeliveryViews views,
    SharedOpenTicketCounts counts,
    SharedOpenTickets openTickets,
    DeliveryTargets deliveryTargets,
    SettingsProvider settings,
    Staff staff,
    Absentees absentees,
    TimeProvider time
)
{
    private const int MaxQuestionLength = 300;

    public Task<DeliveryView> RunAsync(
        Actor actor,
        DeliverySelection selection,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<DeliveryQuery, DeliverySelection, DeliveryView>(
            actor,
            views,
            selection.WithoutPeriod(),
            ReadAsync,
            ct
        );

    /// <summary>Returns only how many tickets are open, due and late.</summary>
    public Task<OpenTicketCounts> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<DeliveryQuery, OpenTicketCounts>(actor, counts, CountAsync, ct);

    private async Task<OpenTicketCounts> CountAsync(WorkbenchDb db, CancellationToken ct)
    {
        var targets = await deliveryTargets.GetAsync(time.GetUtcNow().UtcDateTime, ct);
        return OpenTicketCounts.FromStatuses(
            StatusesOf(await openTickets.GetAsync(db, ct), targets).Values
        );
    }

    private async Task<DeliveryView> ReadAsync(
        WorkbenchDb db,
        DeliverySelection selection,
        CancellationToken ct
    )
    {
        var targets = await deliveryTargets.GetAsync(time.GetUtcNow().UtcDateTime, ct);
        var names = await staff.GetAsync([], ct);
        var today = StockholmTime.DateOf(targets.Now);
        var away = new PeopleAway(await absentees.GetAsync(today, ct), today);
        var filter = await db.ToFilterAsync(selection, names, ct);
        List<Ticket> open = [.. (await db.OpenTicketsAsync(ct)).Where(filter.Matches)];
        var statuses = StatusesOf(open, targets);
        var outlook = DeliveryOutlook.Find(open, targets);
        var waits = Waiting(open);
        var shown = outlook.Take(DeliveryView.MaxRows).ToList();
        var waiting = waits.Take(DeliveryView.MaxRows).ToList();
        var details = await DetailsAsync(
            db,
            [.. shown.Select(e => e.Ticket.Number), .. waiting.Select(t => t.Number)],
            [.. waiting.Where(t => t.State == TicketState.AwaitingCustomer).Select(t => t.Number)],
            ct
        );
        return new(
            OpenTicketCounts.FromStatuses(statuses.Values),
            [
                .. OpenTicketRules.States.Select(s =>
                    ToStateCount(s, [.. open.Where(t => t.State == s)])
                ),
            ],
            Technicians([.. open.Where(TicketCondition.IsInProgress.Holds)], statuses, names, away)
        )
        {
            MaxStarted = settings.Current.MaxStartedTickets,
            Ages = AgeBands.Calculate(
                open.Where(t => t.HasTarget())
                    .Select(t => (t.State, targets.Calculate(t).CountedDays))
            ),
            Queue = QueuedWork.BySize([.. open.Where(t => t.State == TicketState.Queued)]),
            Outlook = [.. shown.Select(e => ToOutlookRow(e, details, names, away))],
            OutlookTotal = outlook.Count,
            Waits = [.. waiting.Select(t => ToWaitRow(t, details, names, away))],
            WaitsTotal = waits.Count,
        };
    }

    private static Dictionary<int, TargetStatus> StatusesOf(
        IEnumerable<Ticket> open,
        DeliveryTargetCalculator targets
    ) =>
        open.Where(t => t.HasTarget())
            .ToDictionary(t => t.Number, t => targets.Calculate(t).Status);

    /// <summary>Returns the tickets that wait for a customer or for triage, longest first.</summary>
    private static List<Ticket> Waiting(IEnumerable<Ticket> open) =>
        [
            .. open.Where(t => t.State == TicketState.New || Pause.IsPause(t.State))
                .OrderBy(WaitsSince)
                .ThenBy(t => t.Number),
        ];

    private static DateTime WaitsSince(Ticket ticket) => ticket.PausedSince ?? ticket.SubmittedAt;

    private static DeliveryView.OutlookRow ToOutlookRow(
        DeliveryOutlook.Entry entry,
        Details details,
        StaffNames names,
        PeopleAway away
    ) =>
        new(
            entry.Ticket,
            details.VersionOf(entry.Ticket),
            details.CustomerOf(entry.Ticket),
            names.NameOf(entry.Ticket.TechnicianId),
            entry.Target,
            entry.Holder
        )
        {
            Away = away.HolderOf(entry.Ticket),
        };

    private static DeliveryView.WaitRow ToWaitRow(
        Ticket ticket,
        Details details,
        StaffNames names,
        PeopleAway away
    ) =>
        new(
            ticket,
            details.VersionOf(ticket),
            details.CustomerOf(ticket),
            names.NameOf(ticket.TechnicianId),
            DeliveryOutlook.HolderOf(ticket.State)!.Value,
            WaitsSince(ticket),
            details.Questions.GetValueOrDefault(ticket.Number)
        )
        {
            Away = away.HolderOf(ticket),
        };

    private static DeliveryView.StateCount ToStateCount(
        TicketState state,
        IReadOnlyCollection<Ticket> tickets
    ) =>
        new(
            state,
            tickets.Count,
            state.IsPlanned() ? new Minutes(tickets.Sum(t => t.RemainingPlannedTime.Value)) : null
        );

    private static IReadOnlyList<DeliveryView.TechnicianLoad> Technicians(
        IReadOnlyList<Ticket> inHand,
        Dictionary<int, TargetStatus> statuses,
        StaffNames names,
        PeopleAway away
    ) =>
        [
            .. inHand
                .GroupBy(t => t.TechnicianId!.Value)
                .Select(g => new DeliveryView.TechnicianLoad(
                    g.Key,
                    names.NameOf(g.Key) ?? "",
                    g.Count(),
                    g.Count(t => t.State == TicketState.Started),
                    g.Count(t => Pause.IsPause(t.State)),
                    g.Count(t => statuses[t.Number] == TargetStatus.Late),
                    new(g.Sum(t => t.RemainingPlannedTime.Value))
                )
                {
                    Weeks = away.WeeksOf(g.Key),
                })
                .OrderByDescending(h => h.Planned.Value)
                .ThenBy(h => h.Name, StringComparer.Ordinal),
        ];

    /// <summary>Returns the names of the customers, the versions, and the latest questions, by ticket number.</summary>
    private static async Task<Details> DetailsAsync(
        WorkbenchDb db,
        IReadOnlyList<int> numbers,
        IReadOnlyList<int> asked,
        CancellationToken ct
    )
    {
        if (numbers.Count == 0)
        {
            return new([], []);
        }

        var tickets = await (
            from ticket in db.Tickets
            where numbers.Contains(ticket.Number)
            join customer in db.Customers on ticket.CustomerId equals customer.Id
            select new
            {
                ticket.Number,
                customer.Name,
                Version = EF.Property<long>(ticket, WorkbenchDb.VersionProperty),
            }
        ).ToDictionaryAsync(t => t.Number, t => (t.Name, t.Version), ct);
        if (asked.Count == 0)
        {
            return new(tickets, []);
        }

        var questions = await db
            .Messages.Where(m => asked.Contains(m.TicketNumber) && m.Kind == MessageKind.Question)
            .Select(m => new
            {
                m.TicketNumber,
                m.No,
                Text = m.Text.Substring(0, MaxQuestionLength),
            })
            .ToListAsync(ct);
        return new(
            tickets,
            questions
                .GroupBy(q => q.TicketNumber)
                .ToDictionary(g => g.Key, g => g.MaxBy(q => q.No)!.Text)
        );
    }

    /// <summary>Who is away today and in the next weeks.</summary>
    private sealed record PeopleAway(AbsenceCalendar Calendar, DateOnly Today)
    {
        /// <returns>Null if nobody has the ticket in hand or that person is there.</returns>
        public AwayPerson? HolderOf(Ticket ticket) =>
            TicketCondition.IsInProgress.Holds(ticket) && ticket.TechnicianId is { } id
                ? Calendar.Find(id, Today)
                : null;

        public IReadOnlyList<WeekCapacity> WeeksOf(int personId) =>
            WorkingCapacity.ByWeek(personId, Calendar, Today, DeliveryView.WeeksAhead);
    }

    private sealed record Details(
        Dictionary<int, (string Customer, long Version)> Tickets,
        Dictionary<int, string> Questions
    )
    {
        public string CustomerOf(Ticket ticket) =>
            Tickets.TryGetValue(ticket.Number, out var found) ? found.Customer : "";

        public long VersionOf(Ticket ticket) =>
            Tickets.TryGetValue(ticket.Number, out var found) ? found.Version : 0;
    }
}
