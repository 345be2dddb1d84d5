using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Shared.Tickets;

/// <summary>Stores whom a note mentions. Their notifications are derived from it.</summary>
public static class NoteMentions
{
    /// <summary>Returns the active people besides the author.</summary>
    public static IQueryable<MentionablePerson> MentionablePeople(
        this WorkbenchDb db,
        int authorId
    ) =>
        db
            .People.Where(p => p.IsActive && p.Id != authorId)
            .Select(p => new MentionablePerson(p.Id, p.Name));

    /// <summary>Stores the people whom a text mentions and whom the note did not mention before.</summary>
    public static async Task AddMentionsAsync(
        this CommandContext context,
        int ticketNumber,
        int messageNo,
        string text,
        CancellationToken ct
    )
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        var people = await context.Db.MentionablePeople(context.Actor.Id).ToListAsync(ct);
        var before = await context
            .Db.Mentions.Where(m => m.TicketNumber == ticketNumber && m.MessageNo == messageNo)
            .Select(m => m.PersonId)
            .ToListAsync(ct);
        foreach (var person in MentionRules.Find(text, people).Except(before))
        {
            context.Db.Mentions.Add(new(ticketNumber, messageNo, person, context.Now));
        }
    }
}
