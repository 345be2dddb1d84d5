using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shared.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>
/// Submits a customer's ticket. A ticket with a size goes straight to the queue; without one it waits for triage.
/// </summary>
[Rule("K1")]
[Rule("K3")]
[Rule("K5")]
[Rule("K9")]
[CommandName("SubmitTicket")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class SubmitTicket(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        SubmitTicketInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<SubmitTicket>(
                actor,
                $"customer {input.CustomerId}",
                operationId,
                // Follows from the rest, and from files that belong to the ticket once it is submitted.
                input with
                {
                    Missing = IntakeItems.None,
                }
            ),
            (context, token) => SubmitAsync(context, input, token),
            ct
        );

    private static async Task<Outcome<int>> SubmitAsync(
        CommandContext context,
        SubmitTicketInput input,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == input.CustomerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, input.CustomerId);
        }

        var number = await context.NextNumberAsync(Counters.Ticket, ct);
        if (
            !CreateSubmission(context, number, input)
                .TryGetValue(out var submission, out var refusal)
        )
        {
            return refusal;
        }

        // The hourly rate is fixed here if it was chosen in advance (F6).
        var ticket = submission.Ticket with
        {
            HourlyRateOre =
                input.Funding == FundingMode.ServiceHours ? null : context.Policy.HourlyRateOre,
            FollowUpOf = input.FollowUpOf,
        };
        if (
            input.FollowUpOf is { } followedNumber
            && await CheckFollowedAsync(context, ticket, followedNumber, ct) is { } followUpRefusal
        )
        {
            return followUpRefusal;
        }

        context.Db.Tickets.Add(ticket);
        context.Db.TicketTexts.Add(submission.Text);
        context.Db.IntakeAnswers.AddRange(submission.Answers);
        context.Db.TicketChanges.Add(submission.Change);
        context.RecordChange(ChangeTopic.Ticket, number);
        if (
            input.Draft is { } draft
            && await context.AttachStagedFilesAsync(number, draft, ct) is { } filesRefusal
        )
        {
            return filesRefusal;
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
        return (await context.TriageAsync(ticket, triage, ct)).Match<Outcome<int>>(
            _ => number,
            unsized => unsized
        );
    }

    private static Result<Submission> CreateSubmission(
        CommandContext context,
        int number,
        SubmitTicketInput input
    ) =>
        Submission
            .Create(
                number,
                input.CustomerId,
                input.Kind,
                input.Subject,
                input.Description,
                input.Funding,
                context.Actor,
                context.Now
            )
            .Match(
                submission => submission.WithIntakeAnswers(input.Answers, input.Missing),
                refusal => refusal
            );

    private static async Task<Refusal?> CheckFollowedAsync(
        CommandContext context,
        Ticket ticket,
        int old,
        CancellationToken ct
    ) =>
        await context.Db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == old, ct)
            is { } followed
            ? FollowUpRules.Check(ticket, followed)
            : Refusal.Because(RefusalCode.NotFound, old);
}
