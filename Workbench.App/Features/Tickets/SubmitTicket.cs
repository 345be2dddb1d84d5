using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Takes in a request of a customer. Who sizes it at once, sends it straight into the queue; else it waits for triage.
/// </summary>
[Rule("K1")]
[Rule("K3")]
[Rule("K5")]
[Rule("K9")]
[CommandName("SubmitTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SubmitTicket(CommandExecutor writes)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        SubmitTicketInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<SubmitTicket>(actor, $"customer {input.CustomerId}", operationId),
            (scope, token) => SubmitAsync(scope, input, token),
            ct
        );

    private static async Task<Outcome<int>> SubmitAsync(
        CommandContext scope,
        SubmitTicketInput input,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == input.CustomerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, input.CustomerId);
        }

        var number = await scope.NextNumberAsync(Counters.Ticket, ct);
        if (!Read(scope, number, input).TryGetValue(out var submission, out var refusal))
        {
            return refusal;
        }

        // Chosen in advance, the rate is fixed here (F6).
        var ticket = submission.Ticket with
        {
            HourlyRateOre = input.Funding == FundingMode.ServiceHours ? null : scope.Policy.HourlyRateOre,
            FollowUpOf = input.Follows,
        };
        if (input.Follows is { } old && await CheckOldAsync(scope, ticket, old, ct) is { } why)
        {
            return why;
        }

        scope.Db.Tickets.Add(ticket);
        scope.Db.TicketTexts.Add(submission.Text);
        scope.Db.IntakeAnswers.AddRange(submission.Answers);
        scope.Db.TicketChanges.Add(submission.Change);
        scope.RecordChange(ChangeTopic.Ticket, number);
        if (
            input.Draft is { } draft
            && await scope.AttachStagedFilesAsync(number, draft, ct) is { } tooMany
        )
        {
            return tooMany;
        }

        if (input.Size is not { } size)
        {
            return number;
        }

        var triage = new TriageInput(
            input.Kind,
            size,
            input.EstimateMinutes,
            ticket.MissingIntakeItems,
            [],
            input.Reason
        );
        return (await scope.TriageAsync(ticket, triage, ct)).Match<Outcome<int>>(
            _ => number,
            unsized => unsized
        );
    }

    private static Result<Submission> Read(CommandContext scope, int number, SubmitTicketInput input) =>
        Submission
            .Create(
                number,
                input.CustomerId,
                input.Kind,
                input.Subject,
                input.Description,
                input.Funding,
                scope.Actor,
                scope.Now
            )
            .Match(submission => submission.WithIntakeAnswers(input.Told, input.Missing), refusal => refusal);

    private static async Task<Refusal?> CheckOldAsync(
        CommandContext scope,
        Ticket ticket,
        int old,
        CancellationToken ct
    ) =>
        await scope.Db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == old, ct)
            is { } followed
            ? FollowUpRules.Check(ticket, followed)
            : Refusal.Because(RefusalCode.NotFound, old);
}
