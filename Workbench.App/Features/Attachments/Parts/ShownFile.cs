using Workbench.App.Shell;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments.Parts;

/// <summary>A file as a page lists it.</summary>
/// <param name="IsShown">A picture that may be shown; anything else is only downloaded.</param>
/// <param name="Added">By whom and when; empty for one's own that lie ready.</param>
public sealed record ShownFile(
    int Id,
    string FileName,
    bool IsShown,
    long Bytes,
    string Link,
    string Added,
    bool MayRemove
)
{
    /// <summary>A file of a ticket, with whom and when it came.</summary>
    /// <param name="today">In Stockholm.</param>
    public static ShownFile Of(Attachment file, DateOnly today, bool mayRemove) =>
        new(
            file.Id,
            file.FileName,
            file.IsInlineImage,
            file.SizeBytes,
            AttachmentEndpoint.Link(file.Id),
            $"{file.AddedByName} · {Formats.ShortDateAndTime(file.AddedAt, today)}",
            mayRemove
        );
}
