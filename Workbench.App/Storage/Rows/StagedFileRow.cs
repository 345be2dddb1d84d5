using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// An uploaded file of a ticket that isn't submitted yet. Its bytes are stored like those of an attachment. Only the person who
/// uploaded it sees it. It becomes an attachment when the ticket is submitted; otherwise the cleanup job deletes it.
/// </summary>
/// <param name="DraftId">The id that the form of the new ticket shares with its submission.</param>
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

    /// <summary>Creates the attachment of a ticket from the staged file.</summary>
    public Attachment ToAttachment(int id, int ticket, DateTime now, string by) =>
        new(id, ticket, FileName, ContentType, IsShown, Bytes, Sha256, now, PersonId, by);
}
