using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Shows sales, at the top of My work, the escalations to pick up and those they have.</summary>
public partial class MyEscalationsPanel
{
    private EscalationBoard? _view;

    [Inject]
    public required EscalationsQuery Query { get; init; }

    private static string SummaryText(EscalationBoard view) =>
        view.ToPickUp == 0
            ? EscalationsTexts.NoneToPickUp
            : Formats.Text(EscalationsTexts.SomeToPickUp, view.ToPickUp);

    /// <summary>Those that the person picked up, overdue ones first.</summary>
    private static IReadOnlyList<EscalationRow> Rows(EscalationBoard view) =>
        [
            .. view.RowsOf(EscalationStage.PickedUp)
                .Concat(view.RowsOf(EscalationStage.Offered))
                .OrderBy(r => r.Escalation.FollowUpOn ?? DateOnly.MaxValue)
                .ThenBy(r => r.Escalation.RaisedAt),
        ];

    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override bool IsAffectedBy(Change change) =>
        Actor.HasAny(Roles.Sales) && change.Topic is ChangeTopic.Escalation or ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = Actor.HasAny(Roles.Sales)
            ? await Query.RunAsync(Actor, new(IsMine: true, "", Stage: null), ct)
            : null;
}
