using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.ProductReports;

/// <summary>The product group has shipped what a report asks for: every ticket on it is told.</summary>
[Rule("B3")]
[CommandName("ShipProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ShipProductReport(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget on,
        string release,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<ShipProductReport>(actor, on.Subject, on.OperationId),
            (scope, token) =>
                scope.ChangeProductReportAsync(
                    on,
                    r => ProductReportRules.Ship(r, release, scope.Now),
                    r => (MessageKind.ProductShipped, r.Release),
                    token
                ),
            ct
        );
}
