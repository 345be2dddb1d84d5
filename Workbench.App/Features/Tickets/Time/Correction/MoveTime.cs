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
/// Moves registered time to another ticket, of the same or another customer. The preview uses the same code and writes nothing.
/// </summary>
[Rule("K7")]
[CommandName("MoveTime")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class MoveTime(
    CommandExecutor commands,
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <param name="from">The ticket that has the time.</param>
    public Task<Outcome<MoveEffect>> RunAsync(
        Actor actor,
        TicketCommandTarget from,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<MoveTime>(actor, from.Subject, from.OperationId, input),
            (context, token) => MoveAsync(context, from, input, token),
            ct
        );

    /// <summary>Returns what the move would do now.</summary>
    public Task<Outcome<MoveEffect>> PreviewAsync(
        Actor actor,
        int number,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        queries.RunAsync<MoveTime, Outcome<MoveEffect>>(
            actor,
            (db, token) => PreviewAsync(db, actor, number, input, token),
            ct
        );

    private static async Task<Outcome<MoveEffect>> MoveAsync(
        CommandContext context,
        TicketCommandTarget from,
        MoveTimeInput input,
        CancellationToken ct
    )
    {
        if (!(await context.LoadTicketAsync(from, ct)).TryGetValue(out var source, out var refusal))
        {
            return refusal;
        }

        if (await context.FindTicketAsync(input.To, ct) is not { } to)
        {
            return Refusal.Because(RefusalCode.NotFound, input.To);
        }

        var account = await OpenAccountAsync(context, source.CustomerId, ct);
        var others =
            to.CustomerId == source.CustomerId
                ? null
                : await OpenAccountAsync(context, to.CustomerId, ct);
        var (before, target) = (source with { }, to with { });
        var ticketPair = new TicketPair(before, target, account.Hours, others?.Hours);
        var waiting = await account.WaitingAsync(ct);
        var othersWaiting = others is null ? [] : await others.WaitingAsync(ct);
        var facts = await FactsAsync(context.Db, ticketPair, input, ct) with
        {
            Waiting = waiting,
            TargetWaiting = othersWaiting,
        };
        var decision = TimeMove.Decide(facts, context.Actor, context.Policy, context.Now);
        if (!decision.TryGetValue(out var decided, out refusal))
        {
            return refusal;
        }

        // Calculated before the loaded data are changed.
        var effect = ticketPair.CreateEffect(decided);
        var moved = decided.Moved;
        context.Replace(source, moved.From.Ticket);
        context.Db.TimeEntries.AddRange(moved.From.ReversingEntry, moved.To.Entry);
        if (others is null)
        {
            account.ApplyTime(context, to, decided.Target, waiting);
        }
        else
        {
            others.ApplyTime(context, to, decided.Target, othersWaiting);
        }

        if (decided.SourceResumed is { } resumed)
        {
            account.Apply(moved.From.Ledger);
            account.Apply(resumed.Account);
            account.StoreResumed(waiting, resumed.Transitions);
            account.Save();
        }

        context.RecordChange(ChangeTopic.Ticket, target.Number);
        context.RecordChange(ChangeTopic.Ticket, input.To);
        return effect;
    }

    private async Task<Outcome<MoveEffect>> PreviewAsync(
        WorkbenchDb db,
        Actor actor,
        int number,
        MoveTimeInput input,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var tickets = await db
            .Tickets.AsNoTracking()
            .Where(t => t.Number == number || t.Number == input.To)
            .ToDictionaryAsync(t => t.Number, ct);
        if (!tickets.TryGetValue(number, out var source))
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        if (!tickets.TryGetValue(input.To, out var to))
        {
            return Refusal.Because(RefusalCode.NotFound, input.To);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var policy = agreementPolicyProvider.Current;
        var hours = await db.LoadProjectedHoursAsync(source.CustomerId, policy, now, ct);
        var others =
            to.CustomerId == source.CustomerId
                ? null
                : await db.LoadProjectedHoursAsync(to.CustomerId, policy, now, ct);
        var ticketPair = new TicketPair(source, to, hours, others);
        var facts = await FactsAsync(db, ticketPair, input, ct);
        return TimeMove
            .Decide(facts, actor, policy, now)
            .Match<Outcome<MoveEffect>>(
                decided => ticketPair.CreateEffect(decided),
                refusal => refusal
            );
    }

    /// <summary>Loads the data that the decision needs, without the tickets that wait for hours.</summary>
    private static async Task<TimeMoveFacts> FactsAsync(
        WorkbenchDb db,
        TicketPair ticketPair,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        new(
            await CorrectionQueries.LoadInputAsync(
                db,
                ticketPair.From,
                ticketPair.Hours,
                input.TimeNo,
                input.Reason,
                ct
            ),
            ticketPair.To,
            ticketPair.Others,
            [],
            [],
            await CombinedTime.CalculateAsync(db, ticketPair.To, ct),
            input.OwnFault
        );

    private static async Task<CustomerAccountSession> OpenAccountAsync(
        CommandContext context,
        int customerId,
        CancellationToken ct
    )
    {
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        return account;
    }

    /// <param name="Others">The other customer's hours; null if both tickets belong to one customer.</param>
    private sealed record TicketPair(
        Ticket From,
        Ticket To,
        CustomerHours Hours,
        CustomerHours? Others
    )
    {
        public MoveEffect CreateEffect(TimeMove decided)
        {
            var moved = decided.Moved;
            return new(
                CorrectionEffect.Create(From, Hours, moved.From),
                CorrectionEffect
                    .Create(
                        To,
                        Others?.Ledger ?? moved.From.Ledger,
                        moved.To.Ticket,
                        moved.To.Ledger
                    )
                    .WithWaits(decided.Target.FundingTransition is not null) with
                {
                    ClosedOn = (Others ?? Hours).TermClosedOn(moved.To.Entry.WorkedOn),
                    NewNo = moved.To.Entry.No,
                }
            )
            {
                OneCustomer = Others is null,
            };
        }
    }
}
