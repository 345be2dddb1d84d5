using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.FollowUps;

/// <summary>
/// Records that the customer was contacted about a task, and when to ask again. Of lapsing hours it records the warning that is
/// due, once (N7). How to pay for a ticket is also recorded on the ticket (F5).
/// </summary>
[Rule("N7")]
[Rule("F5")]
[CommandName("RecordSalesContact")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RecordSalesContact(CommandExecutor commands, SalesTaskReader reader)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        SalesTaskCommandTarget target,
        SalesContactInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RecordSalesContact>(
                actor,
                target.AuditSubject,
                target.OperationId,
                new { target.Key, input }
            ),
            (context, token) => RecordAsync(context, target, input, token),
            ct
        );

    private async Task<Outcome<Unit>> RecordAsync(
        CommandContext context,
        SalesTaskCommandTarget target,
        SalesContactInput input,
        CancellationToken ct
    )
    {
        if (await context.NextFollowUpNoAsync(target, ct) is not { } no)
        {
            return target.NotFound();
        }

        if (target.Kind == SalesTaskKind.LapsingHours)
        {
            return await WarnAsync(context, target, no, input, ct);
        }

        var contact = WithContact(
            SalesFollowUp.Contact(
                target.Key,
                no,
                input.Channel,
                input.Note,
                input.RemindOn,
                context.Actor,
                context.Now
            ),
            input
        );
        if (
            target is { Kind: SalesTaskKind.FundingChoice, TicketNumber: { } number }
            && contact.Match(_ => true, _ => false)
        )
        {
            await RecordOnTicketAsync(context, number, ct);
        }

        return context.Store(contact);
    }

    private async Task<Outcome<Unit>> WarnAsync(
        CommandContext context,
        SalesTaskCommandTarget target,
        int no,
        SalesContactInput input,
        CancellationToken ct
    )
    {
        var tasks = await reader.ReadAsync(context.Db, [target.CustomerId], ct);
        var lapsing = tasks[target.CustomerId].OfType<SalesTask.LapsingHours>().SingleOrDefault();
        return lapsing is null || await IsWarnedAsync(context.Db, lapsing, ct)
            ? Refusal.Because(RefusalCode.LapseWarningNotDue, target.CustomerId)
            : context.Store(
                WithContact(
                    SalesFollowUp.Warn(
                        lapsing,
                        no,
                        input.Channel,
                        input.Note,
                        context.Actor,
                        context.Now
                    ),
                    input
                )
            );
    }

    private static Result<SalesFollowUp> WithContact(
        Result<SalesFollowUp> followUp,
        SalesContactInput input
    ) => followUp.Match(f => f.WithContact(input.SaidBy), refusal => refusal);

    private static async Task<bool> IsWarnedAsync(
        WorkbenchDb db,
        SalesTask.LapsingHours lapsing,
        CancellationToken ct
    )
    {
        var warnings = await db.LoadLapseWarningsAsync(lapsing.Customer.Id, lapsing.LapsesOn, ct);
        return warnings.Any(w =>
            LapseWarningRules.IsRecorded(
                w,
                lapsing.LapsesOn,
                lapsing.ThresholdDays,
                lapsing.NewestSourceNo
            )
        );
    }

    /// <summary>The page of the ticket shows that the customer was asked.</summary>
    private static async Task RecordOnTicketAsync(
        CommandContext context,
        int number,
        CancellationToken ct
    )
    {
        if (await context.FindTicketAsync(number, ct) is not { } ticket)
        {
            return;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        var hours = SufficiencyCheck.Calculate(account.CreateSufficiencyInput(ticket));
        if (
            FundingRequest
                .Record(ticket, hours, context.Actor, context.Now)
                .TryGetValue(out var asked, out _)
        )
        {
            context.StoreTransition(ticket, asked);
        }

        account.Save();
    }
}
