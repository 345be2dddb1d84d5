using Microsoft.EntityFrameworkCore;
using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
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
    Writes writes,
    Reads reads,
    Policies policies,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    /// <param name="on">The ticket that the time stands on.</param>
    public Task<Outcome<MoveEffect>> RunAsync(
        Actor actor,
        OnTicket on,
        MoveTimeInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<MoveTime>(actor, on.Subject, on.OperationId),
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
        WriteScope scope,
        OnTicket on,
        MoveTimeInput input,
        CancellationToken ct
    )
    {
        if (!(await scope.TicketAsync(on, ct)).Try(out var source, out var refusal))
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
        var moving = await MoveAsync(
            scope.Db,
            both,
            input,
            scope.Actor,
            scope.Policy,
            scope.Now,
            ct
        );
        if (!moving.Try(out var moved, out refusal))
        {
            return refusal;
        }

        // Worked out before anything is written over what was loaded.
        var effect = both.Effect(moved);
        scope.Replace(source, moved.From.Ticket);
        scope.Db.TimeEntries.AddRange(moved.From.TakenBack, moved.To.Entry);
        books.Keep(others is null ? moved.To.Ledger : moved.From.Ledger);
        others?.Keep(moved.To.Ledger);
        var waits = (others ?? books).KeepTime(scope, to, moved.To.Ticket);
        await SaveAsync(books, ct);
        if (others is not null)
        {
            await SaveAsync(others, ct);
        }

        scope.Changed(ChangeTopic.Ticket, on.Number);
        scope.Changed(ChangeTopic.Ticket, input.To);
        return effect with { To = effect.To.AndWaits(waits) };
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
        var policy = policies.Now;
        var hours = await db.AllHoursAsync(source.CustomerId, policy, now, ct);
        var others =
            to.CustomerId == source.CustomerId
                ? null
                : await db.AllHoursAsync(to.CustomerId, policy, now, ct);
        var both = new Both(source, to, hours, others);
        return (await MoveAsync(db, both, input, actor, policy, now, ct)).Match<
            Outcome<MoveEffect>
        >(
            moved =>
            {
                var effect = both.Effect(moved);
                var after = SufficiencyInput.Of(
                    moved.To.Ticket,
                    (others ?? hours) with
                    {
                        Ledger = moved.To.Ledger,
                    },
                    StockholmTime.DateOf(now)
                );
                var waits = RunningOut.Of(to, after, actor, now) is not null;
                return effect with { To = effect.To.AndWaits(waits) };
            },
            refusal => refusal
        );
    }

    private async Task<Result<MovedTime>> MoveAsync(
        WorkbenchDb db,
        Both both,
        MoveTimeInput input,
        Actor actor,
        AgreementPolicy policy,
        DateTime now,
        CancellationToken ct
    )
    {
        var asked = await CorrectionReading.InputAsync(
            db,
            both.From,
            both.Hours,
            input.TimeNo,
            input.Reason,
            ct
        );
        var together = await TimeTogether.OfAsync(db, both.To, ct);
        return MovedTime
            .Of(asked, both.To, both.Others, actor, policy, now, input.OwnFault)
            .Match<Result<MovedTime>>(
                moved =>
                    TooMuch(both, together, new(moved.To.Entry.Minutes)) is { } most ? most : moved,
                refusal => refusal
            );
    }

    private Refusal? TooMuch(Both both, Minutes together, Minutes more) =>
        TroubleshootingCap.Check(both.To, more, new(settings.TroubleshootingCapMinutes))
        ?? (both.AreTogether ? null : FourHours.Check(both.To, together, more));

    private static async Task<CustomerBooks> BooksAsync(
        WriteScope scope,
        int customerId,
        CancellationToken ct
    )
    {
        var books = await CustomerBooks.LoadAsync(scope, customerId, ct);
        await books.IncludeEntriesAsync(DateOnly.MinValue, ct);
        return books;
    }

    private static async Task SaveAsync(CustomerBooks books, CancellationToken ct)
    {
        await books.BringBackWaitingAsync(ct);
        books.Save();
    }

    /// <param name="Others">The other customer's hours; null where both tickets are one customer's.</param>
    private sealed record Both(Ticket From, Ticket To, CustomerHours Hours, CustomerHours? Others)
    {
        /// <summary>What is handled together takes no longer than before.</summary>
        public bool AreTogether =>
            From.MergedInto == To.Number || (From.BundleNo is { } bundle && bundle == To.BundleNo);

        public MoveEffect Effect(MovedTime moved) =>
            new(
                CorrectionEffect.Of(From, Hours, moved.From),
                CorrectionEffect.Of(
                    To,
                    Others?.Ledger ?? moved.From.Ledger,
                    moved.To.Ticket,
                    moved.To.Ledger
                ) with
                {
                    ClosedOn = (Others ?? Hours).ClosedOn(moved.To.Entry.WorkedOn),
                    NewNo = moved.To.Entry.No,
                }
            )
            {
                OneCustomer = Others is null,
            };
    }
}
