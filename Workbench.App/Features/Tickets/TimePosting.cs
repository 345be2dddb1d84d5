using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets;

/// <summary>Posts worked time on a ticket inside a write: the entry, its draws and what stays uncovered.</summary>
public sealed class TimePosting
{
    public async Task<Outcome<TimePosted>> PostAsync(
        WriteScope scope,
        int number,
        RegisterTimeInput input,
        CancellationToken ct
    )
    {
        if (await scope.Db.Tickets.FindAsync([number], ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        if (Check(scope, ticket, input) is { } refusal)
        {
            return refusal;
        }

        await IncludeEntriesAsync(books, input.WorkedOn, scope.Today, ct);

        var entry = new TimeEntry(
            number,
            ticket.NextTimeNo,
            ticket.CustomerId,
            scope.Actor.Id,
            input.WorkedOn,
            Minutes.RoundUp(new(input.Minutes), scope.Policy.RoundUpToMinutes).Value,
            input.Activity,
            input.Note.Trim(),
            scope.Now
        );
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

        books.Keep(registered.Ledger);
        books.Save();
        scope.Db.TimeEntries.Add(entry);
        scope.Replace(ticket, registered.Ticket);
        scope.Changed(ChangeTopic.Ticket, number);
        return new TimePosted(
            entry.No,
            entry.Minutes,
            registered.Drawn.Value,
            registered.Uncovered.Value
        );
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

    private static Refusal? Check(WriteScope scope, Ticket ticket, RegisterTimeInput input)
    {
        if (ticket.State != TicketState.Started)
        {
            return Refusal.Because(
                RefusalCode.StateDoesNotAllow,
                ticket.State,
                TicketState.Started,
                StateChanges.From(ticket.State)
            );
        }

        if (ticket.TechnicianId != scope.Actor.Id && !scope.Actor.HasAny(Roles.TeamLead))
        {
            return Refusal.Because(RefusalCode.NotYourTicket, ticket.Number);
        }

        if (input.Minutes is < 1 or > TimeEntry.MostMinutes)
        {
            return Refusal.Because(
                RefusalCode.MinutesOutOfRange,
                new Minutes(TimeEntry.MostMinutes)
            );
        }

        if (input.Note.Length > TimeEntry.NoteLength)
        {
            return Refusal.Because(
                RefusalCode.TextTooLong,
                nameof(TimeEntry.Note),
                TimeEntry.NoteLength
            );
        }

        var earliest = StockholmTime.DateOf(ticket.SubmittedAt);
        return input.WorkedOn < earliest || input.WorkedOn > scope.Today
            ? Refusal.Because(RefusalCode.WorkDateOutOfRange, earliest, scope.Today)
            : null;
    }
}
