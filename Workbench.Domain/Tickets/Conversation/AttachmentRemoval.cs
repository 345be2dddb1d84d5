namespace Workbench.Domain.Tickets.Conversation;

/// <summary>
/// The record of a removed file, such as one that a customer sent by mistake. The file is hidden, and its content is deleted.
/// </summary>
[Rule("K1")]
public sealed record AttachmentRemoval(
    int AttachmentId,
    DateTime RemovedAt,
    int ActorId,
    string ActorName,
    string Reason
) : IAppendOnly;
