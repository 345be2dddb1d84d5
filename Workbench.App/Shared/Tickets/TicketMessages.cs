using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Shared.Tickets;

/// <summary>Adds messages to tickets inside a command.</summary>
[Rule("K8")]
public static class TicketMessages
{
    /// <summary>Adds a message. Returns the refusal, or null when the message was added.</summary>
    public static async Task<Refusal?> AddMessageAsync(
        this CommandContext context,
        int ticketNumber,
        MessageKind kind,
        string saidBy,
        string text,
        CancellationToken ct
    )
    {
        // The conversation of a merged ticket goes on in the one that it was merged into (K8).
        ticketNumber = await context.Db.FindSurvivorAsync(ticketNumber, ct);
        var last = await context
            .Db.Messages.Where(m => m.TicketNumber == ticketNumber)
            .MaxAsync(m => (int?)m.No, ct);
        var written = Message.Create(
            ticketNumber,
            (last ?? 0) + 1,
            kind,
            saidBy,
            text,
            context.Actor,
            context.Now
        );
        if (!written.TryGetValue(out var message, out var refusal))
        {
            return refusal;
        }

        context.Db.Messages.Add(message);
        if (kind == MessageKind.Note)
        {
            await context.AddMentionsAsync(ticketNumber, message.No, text, ct);
        }

        context.RecordChange(ChangeTopic.Ticket, ticketNumber);
        return null;
    }
}
