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
        var before = await WorkedBefore.OfAsync(scope, ticket, ct);
        if (Check(scope, ticket, before, input) is { } refusal)
        {
            return refusal;
        }

        var together = await TimeTogether.OfAsync(scope.Db, ticket, ct);
        var more = Minutes.RoundUp(new(input.Minutes), scope.Policy.RoundUpToMinutes);
        if (TooMuch(ticket, together, more) is { } most)
        {
            return most;
        }

        await IncludeEntriesAsync(books, input.WorkedOn, scope.Today, ct);

        var entry = Entry(scope, ticket, input, more);
        var registration = RegisteredTime.Of(
            entry,
            ticket,
            books.Hours,
            scope.Today,
            scope.Policy,
            scope.Now
        );
        if (!registration.Try(out var registered, out var tooLate))
        {
            return tooLate;
        }

        var notice = FourHours.Notice(ticket, together, together + more);
        var waits = await StoreAsync(scope, books, ticket, registered, ct);
        return new TimePosted(
            entry.No,
            entry.Minutes,
            registered.Drawn.Value,
            registered.Uncovered.Value
        )
        {
            Notice = notice,
            Waits = waits,
        };
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
        var after = books.Sufficiency(registered.Ticket);
        var ranOut = RunningOut.Of(registered, after, scope.Actor, scope.Now);
        if (ranOut is null)
        {
            scope.Replace(ticket, registered.Ticket);
        }
        else
        {
            books.Move(ticket, ranOut);
        }

        // What let go of its hours, and what waited itself and has less left to do now.
        if (ranOut is not null || ticket.State == TicketState.AwaitingFunding)
        {
            await books.BringBackWaitingAsync(ct);
        }

        books.Save();
        return ranOut is not null;
    }

    private static TimeEntry Entry(
        WriteScope scope,
        Ticket ticket,
        RegisterTimeInput input,
        Minutes charged
    ) =>
        new(
            ticket.Number,
            ticket.NextTimeNo,
            ticket.CustomerId,
            scope.Actor.Id,
            input.WorkedOn,
            charged.Value,
            input.Activity,
            input.Note.Trim(),
            scope.Now,
            ticket.OwnFault
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
        WriteScope scope,
        Ticket ticket,
        WorkedBefore before,
        RegisterTimeInput input
    ) =>
        input.Minutes is < 1 or > TimeEntry.MostMinutes
            ? Refusal.Because(RefusalCode.MinutesOutOfRange, new Minutes(TimeEntry.MostMinutes))
            : TakingTime.Check(
                ticket,
                scope.Actor,
                before.Worked,
                input.WorkedOn,
                before.ChangedOn,
                scope.Today
            ) ?? TextCheck.Optional(nameof(TimeEntry.Note), input.Note, TimeEntry.NoteLength);
}
