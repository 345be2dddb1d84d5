using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>
/// Alerts team leads and administrators on their first page when the reset job is overdue, or has left agreements since the day
/// before (N3, N4).
/// </summary>
public partial class ResetAlertPanel
{
    private ResetAlert? _alert;

    [Inject]
    public required ResetRunsQuery Query { get; init; }

    protected override TimeSpan? RefreshInterval => IsRecipient ? TimeSpan.FromMinutes(30) : null;

    private bool IsRecipient => Actor.HasAny(Roles.TeamLead | Roles.Administrator);

    protected override bool IsAffectedBy(Change change) =>
        IsRecipient && change.Topic == ChangeTopic.ResetRun;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _alert = IsRecipient ? await Query.FindAlertAsync(Actor, ct) : null;
}
