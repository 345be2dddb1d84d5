using Workbench.App.Hosting.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Bugs;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Posts worked time on a ticket inside a write: the entry, its draws and what stays uncovered.</summary>
public sealed class TimePosting(WorkbenchSettings settings)
{
    public async Task<Outcome<TimePosted>> PostAsync(
        WriteScope scope,
        int number,
        RegisterTimeInput input,
        CancellationToken ct
    )
    {
        if (await scope.FindTicketAsync(number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        await IncludeEntriesAsync(books, input.WorkedOn, scope.Today, ct);
        var posting = new Posting(
            scope.Db,
            scope.Actor,
            ticket,
            books.Hours,
            scope.Policy,
            scope.Now
        );
        if (!(await WorkOutAsync(posting, input, ct)).Try(out var worked, out var refusal))
        {
            return refusal;
        }

        var registered = worked.Registered;
        var waits = await StoreAsync(scope, books, ticket, registered, ct);
        return new TimePosted(
            registered.Entry.No,
            registered.Entry.Minutes,
            registered.Drawn.Value,
            registered.Uncovered.Value
        )
        {
            Notice = worked.Notice,
            Waits = waits,
        };
    }

    /// <summary>What registering would do, written nowhere: the same for a preview and for what is then done.</summary>
    internal async Task<Result<WorkedOut>> WorkOutAsync(
        Posting posting,
        RegisterTimeInput input,
        CancellationToken ct
    )
    {
        var (db, actor, ticket, hours, policy, now) = posting;
        var today = StockholmTime.DateOf(now);
        var before = await WorkedBefore.OfAsync(db, actor.Id, ticket, today, ct);
        if (Check(ticket, actor, before, input, today) is { } refusal)
        {
            return refusal;
        }

        var together = await TimeTogether.OfAsync(db, ticket, ct);
        var more = Minutes.RoundUp(new(input.Minutes), policy.RoundUpToMinutes);
        if (TooMuch(ticket, together, more) is { } most)
        {
            return most;
        }

        var entry = Entry(posting, input, more);
        return RegisteredTime
            .Of(entry, ticket, hours, today, policy, now)
            .Match<Result<WorkedOut>>(
                registered => new WorkedOut(
                    registered,
                    FourHours.Notice(ticket, together, together + more)
                ),
                tooLate => tooLate
            );
    }

    /// <returns>Whether the hours ran out, so that the ticket waits (F8).</returns>
    private static async Task<bool> StoreAsync(
        WriteScope scope,
        CustomerBooks books,
        Ticket ticket,
        RegisteredTime registered,
        CancellationToken ct
    )
    {
        books.Keep(registered.Ledger);
        scope.Db.TimeEntries.Add(registered.Entry);
        scope.Changed(ChangeTopic.Ticket, ticket.Number);
        // What let go of its hours, and what waited itself and has less left to do now.
        var waited = ticket.State == TicketState.AwaitingFunding;
        var waits = books.KeepTime(scope, ticket, registered.Ticket);
        if (waits || waited)
        {
            await books.BringBackWaitingAsync(ct);
        }

        books.Save();
        return waits;
    }

    private static TimeEntry Entry(Posting posting, RegisterTimeInput input, Minutes charged) =>
        new(
            posting.Ticket.Number,
            posting.Ticket.NextTimeNo,
            posting.Ticket.CustomerId,
            posting.Actor.Id,
            input.WorkedOn,
            charged.Value,
            input.Activity,
            input.Note.Trim(),
            posting.Now,
            input.OwnFault ?? posting.Ticket.OwnFault
        );

    private Refusal? TooMuch(Ticket ticket, Minutes together, Minutes more)
    {
        var cap = new Minutes(settings.TroubleshootingCapMinutes);
        return TroubleshootingCap.Check(ticket, more, cap)
            ?? FourHours.Check(ticket, together, more);
    }

    /// <summary>Time of another day than today has to know what was posted since; of a closed term, everything (A12).</summary>
    private static Task IncludeEntriesAsync(
        CustomerBooks books,
        DateOnly workedOn,
        DateOnly today,
        CancellationToken ct
    ) =>
        LateTime.ClosedOn(workedOn, books.Agreement, books.Hours.Term) is not null
            ? books.IncludeEntriesAsync(DateOnly.MinValue, ct)
        : workedOn < today ? books.IncludeEntriesAsync(workedOn.AddDays(1), ct)
        : Task.CompletedTask;

    private static Refusal? Check(
        Ticket ticket,
        Actor actor,
        WorkedBefore before,
        RegisterTimeInput input,
        DateOnly today
    ) =>
        input.Minutes is < 1 or > TimeEntry.MostMinutes
            ? Refusal.Because(RefusalCode.MinutesOutOfRange, new Minutes(TimeEntry.MostMinutes))
            : TakingTime.Check(
                ticket,
                actor,
                before.Worked,
                input.WorkedOn,
                before.ChangedOn,
                today
            ) ?? TextCheck.Optional(FieldName.Note, input.Note, TimeEntry.NoteLength);

    /// <summary>What is posted on, as it stands.</summary>
    /// <param name="Hours">With the entries that time of its day has to know.</param>
    internal sealed record Posting(
        WorkbenchDb Db,
        Actor Actor,
        Ticket Ticket,
        CustomerHours Hours,
        AgreementPolicy Policy,
        DateTime Now
    );

    internal sealed record WorkedOut(RegisteredTime Registered, TimeNotice? Notice);
}
