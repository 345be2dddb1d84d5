using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>The product group has shipped what a report asks for: every ticket on it is told.</summary>
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
            CommandDescriptor.Create<ShipProductReport>(actor, target.Subject, target.OperationId),
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
