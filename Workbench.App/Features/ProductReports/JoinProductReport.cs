using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports;

/// <summary>A classified bug joins a report that another opened, and leaves the one that it stood on.</summary>
[Rule("B3")]
[CommandName("JoinProductReport")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class JoinProductReport(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        int report,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<JoinProductReport>(actor, on.Subject, on.OperationId),
            async (scope, token) =>
            {
                if (!(await scope.LoadTicketAsync(on, token)).TryGetValue(out var ticket, out var refusal))
                {
                    return refusal;
                }

                if (await scope.Db.ProductReports.FindAsync([report], token) is not { } joined)
                {
                    return Refusal.Because(RefusalCode.NotFound, report);
                }

                if (!ProductReportRules.Join(ticket, joined).TryGetValue(out var changed, out refusal))
                {
                    return refusal;
                }

                if (ticket.ProductReportNo is { } left)
                {
                    scope.RecordChange(ChangeTopic.ProductReport, left);
                }

                scope.Replace(ticket, changed);
                scope.RecordChange(ChangeTopic.ProductReport, report);
                scope.RecordChange(ChangeTopic.Ticket, on.Number);
                return Unit.Value;
            },
            ct
        );
}
