using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>Keeps a message of a ticket inside a write.</summary>
public static class Writing
{
    /// <summary>Null where it is kept.</summary>
    public static async Task<Refusal?> WriteAsync(
        this CommandContext scope,
        int number,
        MessageKind kind,
        string saidBy,
        string text,
        CancellationToken ct
    )
    {
        var last = await scope
            .Db.Messages.Where(m => m.TicketNumber == number)
            .MaxAsync(m => (int?)m.No, ct);
        var written = Message.Create(
            number,
            (last ?? 0) + 1,
            kind,
            saidBy,
            text,
            scope.Actor,
            scope.Now
        );
        if (!written.TryGetValue(out var message, out var refusal))
        {
            return refusal;
        }

        scope.Db.Messages.Add(message);
        scope.RecordChange(ChangeTopic.Ticket, number);
        return null;
    }
}
