using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>Records the release that a report is planned for, or removes it.</summary>
[Rule("B3")]
[CommandName("PlanProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class PlanProductReport(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget target,
        string release,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<PlanProductReport>(
                actor,
                target.Subject,
                target.OperationId,
                release
            ),
            (context, token) =>
                context.ChangeProductReportAsync(
                    target,
                    r => ProductReportRules.Plan(r, release),
                    null,
                    token
                ),
            ct
        );
}
