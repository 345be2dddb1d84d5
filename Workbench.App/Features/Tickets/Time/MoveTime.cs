using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>
/// Moves registered time to the ticket that it belongs to, of the same customer or of another. The preview is worked out by
/// the same code and written nowhere.
/// </summary>
[Rule("K7")]
[CommandName("MoveTime")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class MoveTime(
    CommandExecutor writes,
    QueryExecutor reads,
    AgreementPolicyProvider agreementPolicyProvider,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    /// <param name="on">The ticket that the time stands on.</param>
    public Task<Outcome<MoveEffect>> RunAsync(
        Actor actor,
        TicketCommandTarget on,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<MoveTime>(actor, on.Subject, on.OperationId),
            (scope, token) => MoveAsync(scope, on, input, token),
            ct
        );

    /// <summary>What moving it would do now.</summary>
    public Task<Outcome<MoveEffect>> PreviewAsync(
        Actor actor,
        int number,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        reads.RunAsync<MoveTime, Outcome<MoveEffect>>(
            actor,
            (db, token) => PreviewAsync(db, actor, number, input, token),
            ct
        );

    private async Task<Outcome<MoveEffect>> MoveAsync(
        CommandContext scope,
        TicketCommandTarget on,
        MoveTimeInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.LoadTicketAsync(on, ct)).TryGetValue(out var source, out var refusal))
        {
            return refusal;
        }

        if (await scope.FindTicketAsync(input.To, ct) is not { } to)
        {
            return Refusal.Because(RefusalCode.NotFound, input.To);
        }

        var books = await BooksAsync(scope, source.CustomerId, ct);
        var others =
            to.CustomerId == source.CustomerId ? null : await BooksAsync(scope, to.CustomerId, ct);
        var (before, target) = (source with { }, to with { });
        var both = new Both(before, target, books.Hours, others?.Hours);
        var waiting = await books.WaitingAsync(ct);
        var othersWaiting = others is null ? [] : await others.WaitingAsync(ct);
        var facts = await FactsAsync(scope.Db, both, input, ct) with
        {
            Waiting = waiting,
            TargetWaiting = othersWaiting,
        };
        var deciding = TimeMove.Decide(facts, scope.Actor, scope.Policy, scope.Now);
        if (!deciding.TryGetValue(out var decided, out refusal))
        {
            return refusal;
        }

        // Worked out before anything is written over what was loaded.
        var effect = both.Effect(decided);
        var moved = decided.Moved;
        scope.Replace(source, moved.From.Ticket);
        scope.Db.TimeEntries.AddRange(moved.From.ReversingEntry, moved.To.Entry);
        if (others is null)
        {
            books.KeepTime(scope, to, decided.Target, waiting);
        }
        else
        {
            others.KeepTime(scope, to, decided.Target, othersWaiting);
        }

        if (decided.SourceResumed is { } resumed)
        {
            books.Apply(moved.From.Ledger);
            books.Apply(resumed.Account);
            books.StoreResumed(waiting, resumed.Transitions);
            books.Save();
        }

        scope.RecordChange(ChangeTopic.Ticket, on.Number);
        scope.RecordChange(ChangeTopic.Ticket, input.To);
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
        var both = new Both(source, to, hours, others);
        var facts = await FactsAsync(db, both, input, ct);
        return TimeMove
            .Decide(facts, actor, policy, now)
            .Match<Outcome<MoveEffect>>(decided => both.Effect(decided), refusal => refusal);
    }

    /// <summary>Loads what the decision looks at, without the tickets that wait for hours.</summary>
    private async Task<TimeMoveFacts> FactsAsync(
        WorkbenchDb db,
        Both both,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        new(
            await CorrectionReading.InputAsync(
                db,
                both.From,
                both.Hours,
                input.TimeNo,
                input.Reason,
                ct
            ),
            both.To,
            both.Others,
            [],
            [],
            await TimeTogether.OfAsync(db, both.To, ct),
            new Minutes(settings.TroubleshootingCapMinutes),
            input.OwnFault
        );

    private static async Task<CustomerAccountSession> BooksAsync(
        CommandContext scope,
        int customerId,
        CancellationToken ct
    )
    {
        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, customerId, ct);
        await books.LoadEntriesAsync(DateOnly.MinValue, ct);
        return books;
    }

    /// <param name="Others">The other customer's hours; null where both tickets are one customer's.</param>
    private sealed record Both(Ticket From, Ticket To, CustomerHours Hours, CustomerHours? Others)
    {
        public MoveEffect Effect(TimeMove decided)
        {
            var moved = decided.Moved;
            return new(
                CorrectionEffect.Of(From, Hours, moved.From),
                CorrectionEffect
                    .Of(To, Others?.Ledger ?? moved.From.Ledger, moved.To.Ticket, moved.To.Ledger)
                    .AndWaits(decided.Target.FundingTransition is not null) with
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
