using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>
/// Takes in a request of a customer. Who sizes it at once, sends it straight into the queue; else it waits for triage.
/// </summary>
[Rule("K1")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SubmitTicket(Writes writes)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        SubmitTicketInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<SubmitTicket>(actor, $"customer {input.CustomerId}", operationId),
            (scope, token) => SubmitAsync(scope, input, token),
            ct
        );

    private static async Task<Outcome<int>> SubmitAsync(
        WriteScope scope,
        SubmitTicketInput input,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == input.CustomerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, input.CustomerId);
        }

        var number = await scope.NextNumberAsync(nameof(Ticket), ct);
        var submitted = Submission.Of(
            number,
            input.CustomerId,
            input.Kind,
            input.Subject,
            input.Description,
            input.Funding,
            scope.Actor,
            scope.Now
        );
        if (!submitted.Try(out var submission, out var refusal))
        {
            return refusal;
        }

        // Chosen in advance, the rate is fixed here (F6).
        var ticket = submission.Ticket with
        {
            RateOre = input.Funding == FundingMode.ServiceHours ? null : scope.Policy.HourlyRateOre,
        };
        if (input.Size is { } size)
        {
            var sized = Sizing.Of(ticket, size, input.EstimateMinutes, scope.Actor, scope.Now);
            if (!sized.Try(out var move, out refusal))
            {
                return refusal;
            }

            ticket = move.Ticket;
            scope.Db.TicketChanges.Add(move.Change);
        }

        scope.Db.Tickets.Add(ticket);
        scope.Db.TicketTexts.Add(submission.Text);
        scope.Db.TicketChanges.Add(submission.Change);
        scope.Changed(ChangeTopic.Ticket, number);
        return number;
    }
}
