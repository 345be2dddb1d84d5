using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClassification;

/// <summary>
/// Gives a bug its class. Charged or not follows the class: draws of time that is no longer charged are reversed, and time
/// that now is charged is drawn.
/// </summary>
[Rule("B4")]
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class ClassifyBug(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        int number,
        BugClass bugClass,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<ClassifyBug>(actor, $"ticket {number}", operationId),
            (scope, token) => ClassifyAsync(scope, number, bugClass, token),
            ct
        );

    private static async Task<Outcome<Done>> ClassifyAsync(
        WriteScope scope,
        int number,
        BugClass bugClass,
        CancellationToken ct
    )
    {
        if (await scope.FindTicketAsync(number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var books = await CustomerBooks.LoadAsync(scope, ticket.CustomerId, ct);
        await books.IncludeEntriesAsync(DateOnly.MinValue, ct);
        var entries = books
            .Ledger.EntriesSince(DateOnly.MinValue)
            .Where(e => e.TicketNumber == number)
            .ToList();
        var times = await scope
            .Db.TimeEntries.AsNoTracking()
            .Where(t => t.TicketNumber == number)
            .ToListAsync(ct);
        var input = new ClassifiedBugInput(ticket, books.Hours, times, entries);
        if (!ClassifiedBug.Of(bugClass, input, scope.Now).Try(out var classified, out var refusal))
        {
            return refusal;
        }

        // Before waiting tickets come back: this one may be among them, now that its class needs no hours.
        scope.Replace(ticket, classified.Ticket);
        books.Keep(classified.Ledger);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        scope.Changed(ChangeTopic.Ticket, number);
        return Done.Value;
    }
}
