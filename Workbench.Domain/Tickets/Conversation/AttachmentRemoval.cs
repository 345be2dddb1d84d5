namespace Workbench.Domain.Tickets.Conversation;

/// <summary>A file was taken away, as one that a customer sent by mistake: nobody sees it any more, and its bytes go.</summary>
[Rule("K1")]
public sealed record AttachmentRemoval(
    int AttachmentId,
    DateTime RemovedAt,
    int ActorId,
    string ActorName,
    string Reason
) : IAppendOnly;
