using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Shows the due and late tickets at the top of a team lead's My work.</summary>
public partial class MyWorkDeliveryPanel
{
    private OpenTicketCounts? _counts;

    [Inject]
    public required DeliveryQuery Query { get; init; }

    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override bool IsAffectedBy(Change change) =>
        Actor.HasAny(Roles.TeamLead) && change.Topic is ChangeTopic.Ticket or ChangeTopic.Delivery;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _counts = Actor.HasAny(Roles.TeamLead) ? await Query.CountAsync(Actor, ct) : null;
}
