using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>The saved replies, read once for all open pages of this node.</summary>
public sealed class ReplyChoices(
    IDbContextFactory<WorkbenchDb> contexts,
    IChangePublisher publisher,
    TimeProvider time
) : RenewedRead<IReadOnlyList<SavedReply>>(contexts, publisher, time, ChangeTopic.SavedReply)
{
    protected override async Task<IReadOnlyList<SavedReply>> ReadAsync(
        WorkbenchDb db,
        CancellationToken ct
    ) => await db.SavedReplies.ToListAsync(ct);
}
