using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>
/// Corrects or removes registered time. The preview uses the same code and writes nothing, so it shows exactly the effect.
/// </summary>
[Rule("K7")]
[CommandName("CorrectTime")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class CorrectTime(
    CommandExecutor commands,
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<CorrectionEffect>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CorrectTime>(actor, target.Subject, target.OperationId, input),
            (context, token) => CorrectAsync(context, target, input, token),
            ct
        );

    /// <summary>Returns what the correction would do now.</summary>
    public Task<Outcome<CorrectionEffect>> PreviewAsync(
        Actor actor,
        int ticketNumber,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        queries.RunAsync<CorrectTime, Outcome<CorrectionEffect>>(
            actor,
            (db, token) => PreviewAsync(db, actor, ticketNumber, input, token),
            ct
        );

    private static async Task<Outcome<CorrectionEffect>> CorrectAsync(
        CommandContext context,
        TicketCommandTarget target,
        CorrectTimeInput input,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        var waiting = await account.WaitingAsync(ct);
        var (before, hours) = (ticket with { }, account.Hours);
        var together = await CombinedTime.CalculateAsync(context.Db, before, ct);
        var facts = await LoadInputAsync(context.Db, before, hours, input, ct);
        if (await CorrectionQueries.CheckPersonAsync(context.Db, facts, ct) is { } unknown)
        {
            return unknown;
        }

        var decision = TimeCorrection.Decide(
            facts,
            waiting,
            together,
            context.Actor,
            context.Policy,
            context.Now
        );
        if (!decision.TryGetValue(out var decided, out refusal))
        {
            return refusal;
        }

        // Calculated before the loaded data are changed.
        var effect = Effect(before, hours, decided);
        context.Db.TimeEntries.Add(decided.Corrected.ReversingEntry);
        if (decided.Corrected.ReplacementEntry is { } replacement)
        {
            context.Db.TimeEntries.Add(replacement);
        }

        account.ApplyTime(context, ticket, decided.Consequences, waiting);
        context.RecordChange(ChangeTopic.Ticket, target.Number);
        return effect;
    }

    private async Task<Outcome<CorrectionEffect>> PreviewAsync(
        WorkbenchDb db,
        Actor actor,
        int ticketNumber,
        CorrectTimeInput input,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (
            await db.Tickets.SingleOrDefaultAsync(t => t.Number == ticketNumber, ct)
            is not { } ticket
        )
        {
            return Refusal.Because(RefusalCode.NotFound, ticketNumber);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var hours = await db.LoadProjectedHoursAsync(
            ticket.CustomerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var together = await CombinedTime.CalculateAsync(db, ticket, ct);
        var facts = await LoadInputAsync(db, ticket, hours, input, ct);
        if (await CorrectionQueries.CheckPersonAsync(db, facts, ct) is { } unknown)
        {
            return unknown;
        }

        return TimeCorrection
            .Decide(facts, [], together, actor, agreementPolicyProvider.Current, now)
            .Match<Outcome<CorrectionEffect>>(
                decided => Effect(ticket, hours, decided),
                refusal => refusal
            );
    }

    private static CorrectionEffect Effect(
        Ticket before,
        CustomerHours hours,
        TimeCorrection decided
    ) =>
        CorrectionEffect
            .Create(before, hours, decided.Corrected)
            .WithWaits(decided.Consequences.FundingTransition is not null);

    private static async Task<TimeCorrectionFacts> LoadInputAsync(
        WorkbenchDb db,
        Ticket ticket,
        CustomerHours hours,
        CorrectTimeInput input,
        CancellationToken ct
    ) =>
        await CorrectionQueries.LoadInputAsync(
            db,
            ticket,
            hours,
            input.TimeNo,
            input.Reason,
            ct
        ) with
        {
            CorrectedValues = input.Change,
        };
}
