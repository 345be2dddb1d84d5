using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>Returns the reply to the customer about a classified bug, filled in with the data of the ticket.</summary>
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class CustomerReplyQuery(QueryExecutor queries)
{
    /// <param name="language">The language of the customer.</param>
    public Task<Outcome<CustomerReply>> RunAsync(
        Actor actor,
        int number,
        CultureInfo language,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerReplyQuery, Outcome<CustomerReply>>(
            actor,
            (db, token) => ReadAsync(db, number, language, token),
            ct
        );

    private static async Task<Outcome<CustomerReply>> ReadAsync(
        WorkbenchDb db,
        int number,
        CultureInfo language,
        CancellationToken ct
    )
    {
        if (await db.Tickets.SingleOrDefaultAsync(t => t.Number == number, ct) is not { } ticket)
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        if (ticket.BugClass is not { } bugClass)
        {
            return Refusal.Because(
                ticket.Kind == TicketKind.Bug ? RefusalCode.BugNotClassified : RefusalCode.NotABug,
                number
            );
        }

        var contact = await db
            .Customers.Where(c => c.Id == ticket.CustomerId)
            .Select(c => c.ContactName)
            .SingleAsync(ct);
        var times = await db.TimeEntries.Where(t => t.TicketNumber == number).ToListAsync(ct);
        var charged = ChargingRules.ChargedMinutes(ticket, times).Value;
        var (answers, isOverruled) = await LoadAnswersAsync(db, number, ct);
        return CustomerReplyText.Create(
            new(
                number,
                ticket.Subject,
                contact,
                bugClass,
                isOverruled ? [] : answers,
                BugQuestionnaire.WasTriedInReferenceShop(answers),
                new(charged),
                new(times.Sum(t => t.Minutes) - charged),
                ticket.ProductReportNo
            ),
            language
        );
    }

    /// <summary>Returns the answers given with the latest classification, and whether its class overrules them.</summary>
    private static async Task<(
        IReadOnlyList<BugAnswer> Answers,
        bool IsOverruled
    )> LoadAnswersAsync(WorkbenchDb db, int number, CancellationToken ct)
    {
        if (
            await db
                .BugClassifications.AsNoTracking()
                .Where(c => c.TicketNumber == number)
                .OrderByDescending(c => c.No)
                .FirstOrDefaultAsync(ct)
            is not { } latest
        )
        {
            return ([], false);
        }

        var evidence = await db
            .BugEvidence.AsNoTracking()
            .Where(e => e.TicketNumber == number && e.ClassificationNo == latest.No)
            .OrderBy(e => e.No)
            .ToListAsync(ct);
        return ([.. evidence.Select(e => e.ToAnswer())], latest.IsOverruled);
    }
}
