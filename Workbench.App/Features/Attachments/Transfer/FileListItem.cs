using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>A file in a list.</summary>
/// <param name="IsDisplayable">True for an image that a page may show; other files are only downloaded.</param>
/// <param name="AddedText">Who added it and when; empty for one's own staged files.</param>
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
    /// <summary>Whether it is a picture that no page can show, because it is cut off, damaged or too large.</summary>
    public bool IsUnshownPicture { get; init; }

    /// <summary>Creates the item of an attachment, with who added it and when.</summary>
    /// <param name="today">Calendar date in Stockholm.</param>
    public static FileListItem FromAttachment(Attachment file, DateOnly today, bool canRemove) =>
        new(
            file.Id,
            file.FileName,
            file.IsInlineImage,
            file.SizeBytes,
            AttachmentDownloadEndpoints.DownloadLink(file.Id),
            $"{file.AddedByName} · {Formats.ShortDateAndTime(file.AddedAt, today)}",
            canRemove
        )
        {
            IsUnshownPicture =
                !file.IsInlineImage
                && file.ContentType.StartsWith("image/", StringComparison.Ordinal),
        };
}
