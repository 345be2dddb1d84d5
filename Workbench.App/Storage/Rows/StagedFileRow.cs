using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// A file of a ticket that is not submitted yet: its bytes lie on the disk as those of any attachment. Only who sent it sees it;
/// it becomes an attachment together with the ticket, or is swept away.
/// </summary>
/// <param name="DraftId">Of which ticket being written: the id that its form and its submission share.</param>
public sealed record StagedFileRow(
    int Id,
    int PersonId,
    string DraftId,
    string FileName,
    string ContentType,
    bool IsShown,
    long Bytes,
    string Sha256,
    DateTime At
) : IUnversioned
{
    public const int DraftIdLength = 36;

    /// <summary>As the attachment of a ticket that it becomes.</summary>
    public Attachment ToAttachment(int id, int ticket, DateTime now, string by) =>
        new(id, ticket, FileName, ContentType, IsShown, Bytes, Sha256, now, PersonId, by);
}
