using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>The saved replies, read once for all open pages of this node.</summary>
public sealed class ReplyChoices(IChangePublisher publisher, TimeProvider time)
    : SharedRead<IReadOnlyList<SavedReply>>(
        publisher,
        time,
        TimeSpan.FromMinutes(1),
        ChangeTopic.SavedReply
    );
