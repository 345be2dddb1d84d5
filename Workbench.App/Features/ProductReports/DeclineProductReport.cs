using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports;

/// <summary>The product group will not do what a report asks for: every ticket on it is told why.</summary>
[Rule("B3")]
[CommandName("DeclineProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeclineProductReport(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget on,
        string reason,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<DeclineProductReport>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeProductReportAsync(
                    on,
                    r => ProductReportRules.Decline(r, reason, scope.Now),
                    r => (MessageKind.ProductDeclined, r.Reason),
                    token
                ),
            ct
        );
}
