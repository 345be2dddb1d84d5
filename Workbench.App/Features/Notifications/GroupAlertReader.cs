using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Notifications;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Notifications;

/// <summary>
/// Keeps the alerts of the whole group, so that one read serves the bells of all people. Forecasts are those that the node keeps.
/// </summary>
public sealed class GroupAlertReader(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    OpenTargets targets,
    ForecastCache forecasts,
    SettingsProvider settings,
    TimeProvider time
)
    : RenewedRead<GroupAlerts>(
        contexts,
        publisher,
        time,
        ChangeTopic.Ticket,
        ChangeTopic.Delivery,
        ChangeTopic.Escalation,
        ChangeTopic.Person,
        ChangeTopic.Forecast
    )
{
    /// <summary>The maximum number of alerts that are not about tickets.</summary>
    private const int MaxRows = 40;

    private readonly TimeProvider clock = time;

    /// <returns>The alerts that people with these roles are told.</returns>
    public async Task<IReadOnlyList<Notification>> GetAsync(Roles roles, CancellationToken ct) =>
        GroupAlerts.Concern(roles) ? (await GetAsync(ct)).For(roles) : [];

    protected override async Task<GroupAlerts> ReadAsync(WorkbenchDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var forecast = forecasts.Current;
        var rows = await RowsOf(db).ToListAsync(ct);
        var facts = new AlertFacts(
            [
                .. (await targets.GetAsync(ct)).Select(t => new TicketAlert(
                    t.Number,
                    t.Subject,
                    t.Deadline,
                    t.IsPaused,
                    t.Place,
                    forecast?.Forecast?.Find(t.Number)?.Dates.Likely
                )),
            ],
            [
                .. Causes(rows.Select(r => r.Escalation))
                    .Select(c => new WaitingEscalation(c.Number!.Value, c.Name!, c.At!.Value)),
            ],
            [
                .. Causes(rows.Select(r => r.Locked))
                    .Select(c => new SignInLock(
                        c.Number!.Value,
                        c.Name!,
                        c.At!.Value - Person.WrongPasswordsShown
                    )),
            ],
            forecast?.MadeAt
        );
        return AlertRules.Create(facts, settings.Current.QuietHours, now);
    }

    private static IEnumerable<Cause> Causes(IEnumerable<Cause?> parts) =>
        parts.OfType<Cause>().Where(c => c.Number is not null);

    /// <summary>Reads the escalations to pick up and the locked people, in one statement.</summary>
    [Rule("D4")]
    private static IQueryable<Row> RowsOf(WorkbenchDb db)
    {
        var escalations = Escalations(db);
        var locked = Locked(db);
        return from part in db.Parts(2)
            join escalation in escalations on part equals 0 into escalationRows
            from escalation in escalationRows.DefaultIfEmpty()
            join person in locked on part equals 1 into personRows
            from person in personRows.DefaultIfEmpty()
            select new Row { Escalation = escalation, Locked = person };
    }

    private static IQueryable<Cause> Escalations(WorkbenchDb db) =>
        (
            from escalation in db.Escalations
            where escalation.State == EscalationState.ToPickUp
            join customer in db.Customers on escalation.CustomerId equals customer.Id
            orderby escalation.RaisedAt, escalation.No
            select new Cause
            {
                Number = escalation.No,
                Name = customer.Name,
                At = escalation.RaisedAt,
            }
        ).Take(MaxRows);

    private static IQueryable<Cause> Locked(WorkbenchDb db) =>
        db
            .People.Where(p => p.IsActive && p.LockedUntil != null)
            .OrderByDescending(p => p.LockedUntil)
            .Take(MaxRows)
            .Select(p => new Cause
            {
                Number = p.Id,
                Name = p.Name,
                At = p.LockedUntil,
            });

    /// <summary>A row has one of its parts; the other is null or has no number.</summary>
    private sealed class Row
    {
        public Cause? Escalation { get; init; }

        public Cause? Locked { get; init; }
    }

    private sealed class Cause
    {
        public int? Number { get; init; }

        public string? Name { get; init; }

        public DateTime? At { get; init; }
    }
}
