using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Decisions;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Returns a person's morning brief. What concerns the whole group is read once for all people of the node.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class BriefQuery(
    QueryExecutor queries,
    GroupBriefs groupBriefs,
    RecentAbsences absences,
    OpenTargets targets,
    DecisionList decisions,
    ForecastCache forecasts,
    SettingsProvider settings,
    Staff staff,
    TimeProvider time
)
{
    /// <summary>Returns what others did on the person's tickets since their last working day, the newest first.</summary>
    public async Task<IReadOnlyList<BriefChange>> RunOwnAsync(
        Actor actor,
        DateOnly since,
        CancellationToken ct
    ) =>
        await queries.RunAsync<BriefQuery, IReadOnlyList<BriefChange>>(
            actor,
            (db, token) =>
                db.LoadOwnChangesAsync(actor.Id, MorningBriefRules.StartOf(since), token),
            ct
        );

    /// <summary>Returns what a person of sales or a team lead should know of the group.</summary>
    /// <param name="roles">The roles of the person for which the page shows it.</param>
    public Task<BriefView> RunAsync(Actor actor, Roles roles, CancellationToken ct) =>
        queries.RunSharedAsync<BriefQuery, BriefView>(
            actor,
            async token => await ReadAsync(actor.Id, actor.Roles & roles, token),
            ct
        );

    private async Task<BriefView> ReadAsync(int me, Roles roles, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var calendar = await absences.GetAsync(today, ct);
        var since = MorningBriefRules.SinceDay(
            today,
            day => calendar.Find(me, day)?.Part == DayPart.WholeDay
        );
        if ((roles & (Roles.Sales | Roles.TeamLead)) == Roles.None)
        {
            return new(since, [], [], null);
        }

        var group = await groupBriefs.GetAsync(since, ct);
        var isTeamLead = roles.HasFlag(Roles.TeamLead);
        var open = isTeamLead ? await targets.GetAsync(ct) : [];
        var late = LateSince(open, MorningBriefRules.StartOf(since), now);
        return new(
            since,
            [.. ChangesFor(roles, group, late, since, today).OrderByDescending(c => c.At)],
            [
                .. group
                    .Escalations.Select(e => MorningBriefRules.Create(e, me, now))
                    .OfType<UrgentItem>()
                    .Where(i =>
                        roles.HasFlag(Roles.Sales) || i.Kind == UrgentKind.EscalationOverdue
                    ),
                .. open.Select(t => ToUrgentItem(t, now)).OfType<UrgentItem>(),
            ],
            isTeamLead
                ? new(
                    group.Arrived,
                    group.Delivered,
                    late.Count,
                    group.Resets,
                    group.ResetsFailed,
                    (await decisions.GetAsync(ct)).Count,
                    await AwayAsync(calendar, today, ct)
                )
                : null
        );
    }

    private static IEnumerable<BriefChange> ChangesFor(
        Roles roles,
        GroupBrief group,
        IEnumerable<BriefChange> late,
        DateOnly since,
        DateOnly today
    ) =>
        [
            .. roles.HasFlag(Roles.TeamLead) ? group.MovedToFront.Concat(late) : [],
            .. roles.HasFlag(Roles.Sales)
                ? group.Answers.Concat(MorningBriefRules.ChangesOf(group.Escalations, since, today))
                : [],
        ];

    [Rule("D1")]
    private static List<BriefChange> LateSince(
        IEnumerable<OpenTarget> open,
        DateTime since,
        DateTime now
    ) =>
        [
            .. open.Where(t => t.Deadline >= since && t.Deadline < now)
                .Select(t => new BriefChange(
                    BriefChangeKind.BecameLate,
                    t.Number,
                    t.Subject,
                    t.Deadline
                )),
        ];

    private UrgentItem? ToUrgentItem(OpenTarget target, DateTime now)
    {
        var likely = forecasts.Current?.Forecast?.Find(target.Number)?.Dates.Likely;
        return
            MorningBriefRules.UrgencyOf(
                target.Deadline,
                target.IsPaused,
                likely,
                settings.Current.QuietHours,
                now
            )
                is { } kind
            ? new(kind, target.Number, target.Subject, target.Deadline)
            {
                Place = target.Place,
                ExpectedOn = likely,
            }
            : null;
    }

    private async Task<IReadOnlyList<string>> AwayAsync(
        AbsenceCalendar calendar,
        DateOnly today,
        CancellationToken ct
    )
    {
        var away = calendar
            .All.Where(a => a.Covers(today))
            .Select(a => a.PersonId)
            .Distinct()
            .ToList();
        var names = await staff.GetAsync(away, ct);
        return [.. away.Select(id => names.NameOf(id) ?? "").Order(StringComparer.CurrentCulture)];
    }
}
