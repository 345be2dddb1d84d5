using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>A file as a page lists it.</summary>
/// <param name="IsDisplayable">A picture that may be shown; anything else is only downloaded.</param>
/// <param name="AddedText">By whom and when; empty for one's own that lie ready.</param>
public sealed record FileListItem(
    int Id,
    string FileName,
    bool IsDisplayable,
    long Bytes,
    string Link,
    string AddedText,
    bool CanRemove
)
{
    /// <summary>A file of a ticket, with whom and when it came.</summary>
    /// <param name="today">In Stockholm.</param>
    public static FileListItem FromAttachment(Attachment file, DateOnly today, bool canRemove) =>
        new(
            file.Id,
            file.FileName,
            file.IsInlineImage,
            file.SizeBytes,
            AttachmentDownloadEndpoints.DownloadLink(file.Id),
            $"{file.AddedByName} · {Formats.ShortDateAndTime(file.AddedAt, today)}",
            canRemove
        );
}
