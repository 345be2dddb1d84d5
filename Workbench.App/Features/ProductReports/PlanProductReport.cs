using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports;

/// <summary>The product group names the release that a report is planned for, or takes that back.</summary>
[Rule("B3")]
[CommandName("PlanProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class PlanProductReport(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget on,
        string release,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<PlanProductReport>(actor, on.Subject, on.OperationId),
            (scope, token) => scope.ChangeProductReportAsync(on, r => ProductReportRules.Plan(r, release), null, token),
            ct
        );
}
