using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>
/// Shows a person in the morning what happened since their last working day, and what to do first. On My work it is about their own
/// tickets too; on the sales desk only about sales.
/// </summary>
public sealed partial class BriefPanel
{
    private const int MaxChanges = 5;

    private BriefView? _view;
    private IReadOnlyList<BriefChange> _own = [];
    private IReadOnlyList<BriefChange> _changes = [];
    private IReadOnlyList<UrgentItem> _first = [];
    private MyWorkView? _readWith;

    /// <summary>The row whose actions are shown; null for none.</summary>
    private object? _opened;

    /// <summary>The person's work; null on the sales desk.</summary>
    [Parameter]
    public MyWorkView? Work { get; set; }

    [Inject]
    public required BriefQuery Query { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    /// <summary>The roles that this page is about.</summary>
    private Roles ShownRoles =>
        Actor.Roles
        & (Work is null ? Roles.Sales : Roles.Technician | Roles.Sales | Roles.TeamLead);

    private bool HasBrief => ShownRoles != Roles.None;

    private bool IsTechnician => ShownRoles.HasFlag(Roles.Technician);

    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(5);

    protected override bool IsAffectedBy(Change change) =>
        change.Topic switch
        {
            ChangeTopic.Ticket => ShownRoles.HasFlag(Roles.TeamLead),
            ChangeTopic.Escalation => (ShownRoles & (Roles.TeamLead | Roles.Sales)) != Roles.None,
            ChangeTopic.Absence => change.EntityId == Actor.Id
                || ShownRoles.HasFlag(Roles.TeamLead),
            _ => false,
        };

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && Work is not null && !IsSameWork(Work))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        if (!HasBrief)
        {
            return;
        }

        var view = await Query.RunAsync(Actor, ShownRoles, ct);
        if (IsTechnician && Work is { } work && (_view?.Since != view.Since || !IsSameWork(work)))
        {
            _own = await Query.RunOwnAsync(Actor, view.Since, ct);
        }

        _readWith = Work;
        _view = view;
        _changes =
        [
            .. _own.Where(c => !IsAnswered(c)).Concat(view.Changes).OrderByDescending(c => c.At),
        ];
        _first = MorningBriefRules.First(
            view.First.Concat(
                IsTechnician && Work is not null
                    ? OwnUrgentItems.Find(Work, Settings.Current, Clock.UtcNow)
                    : []
            )
        );
    }

    /// <summary>A message is told until somebody has answered it, as long as work on the ticket goes on.</summary>
    private bool IsAnswered(BriefChange change) =>
        change.Kind == BriefChangeKind.CustomerWrote
        && Work is { } work
        && work.Started.Concat(work.Waiting).Any(t => t.Ticket.Number == change.Number)
        && work.UnansweredMessages.All(m => m.Number != change.Number);

    private bool IsOpen(UrgentItem item) => KeyOf(item).Equals(_opened);

    private bool IsOpen(BriefChange change) => KeyOf(change).Equals(_opened);

    private void Toggle(UrgentItem item) => _opened = IsOpen(item) ? null : KeyOf(item);

    private void Toggle(BriefChange change) => _opened = IsOpen(change) ? null : KeyOf(change);

    private static object KeyOf(UrgentItem item) => (item.IsEscalation, item.Number);

    private static object KeyOf(BriefChange change) => (change.Kind, change.Number, change.At);

    private static string TagOf(UrgentItem item) =>
        item.Kind switch
        {
            UrgentKind.TicketLate or UrgentKind.EscalationOverdue or UrgentKind.OfferExpired =>
                "late",
            UrgentKind.TicketStarted or UrgentKind.EscalationToPickUp => "idle",
            _ => "due",
        };

    /// <summary>Returns whether the person's own tickets are those that were last read. The length of the queue doesn't matter.</summary>
    private bool IsSameWork(MyWorkView work) =>
        _readWith is { } before && before with { QueuedCount = work.QueuedCount } == work;
}
