using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>Declines a product report. Every ticket on it gets a message with the reason.</summary>
[Rule("B3")]
[CommandName("DeclineProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class DeclineProductReport(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        ProductReportCommandTarget target,
        string reason,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<DeclineProductReport>(
                actor,
                target.Subject,
                target.OperationId,
                reason
            ),
            (context, token) =>
                context.ChangeProductReportAsync(
                    target,
                    r => ProductReportRules.Decline(r, reason, context.Now),
                    r => (MessageKind.ProductDeclined, r.Reason),
                    token
                ),
            ct
        );
}
