using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports;

/// <summary>Moves a classified bug to another product report.</summary>
[Rule("B3")]
[CommandName("JoinProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class JoinProductReport(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        int report,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<JoinProductReport>(
                actor,
                target.Subject,
                target.OperationId,
                report
            ),
            async (context, token) =>
            {
                if (
                    !(await context.LoadTicketAsync(target, token)).TryGetValue(
                        out var ticket,
                        out var refusal
                    )
                )
                {
                    return refusal;
                }

                if (await context.Db.ProductReports.FindAsync([report], token) is not { } joined)
                {
                    return Refusal.Because(RefusalCode.NotFound, report);
                }

                if (
                    !ProductReportRules
                        .Join(ticket, joined)
                        .TryGetValue(out var changed, out refusal)
                )
                {
                    return refusal;
                }

                if (ticket.ProductReportNo is { } previousNo)
                {
                    context.RecordChange(ChangeTopic.ProductReport, previousNo);
                }

                context.Replace(ticket, changed);
                context.RecordChange(ChangeTopic.ProductReport, report);
                context.RecordChange(ChangeTopic.Ticket, target.Number);
                return Unit.Value;
            },
            ct
        );
}
