using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>Ships a product report. Every ticket on it gets a message.</summary>
[Rule("B3")]
[CommandName("ShipProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ShipProductReport(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget target,
        string release,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ShipProductReport>(
                actor,
                target.Subject,
                target.OperationId,
                release
            ),
            (context, token) =>
                context.ChangeProductReportAsync(
                    target,
                    r => ProductReportRules.Ship(r, release, context.Now),
                    r => (MessageKind.ProductShipped, r.Release),
                    token
                ),
            ct
        );
}
