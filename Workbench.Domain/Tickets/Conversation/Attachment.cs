namespace Workbench.Domain.Tickets.Conversation;

/// <summary>A file that belongs to a ticket. Its content is stored outside the database, under its hash (K1).</summary>
/// <param name="FileName">Displayed only; never used as a path.</param>
/// <param name="ContentType">Detected from the content, whatever the file name says.</param>
/// <param name="IsInlineImage">Whether a page may display the image. All other files can only be downloaded.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
[Rule("K1")]
public sealed record Attachment(
    int Id,
    int TicketNumber,
    string FileName,
    string ContentType,
    bool IsInlineImage,
    long SizeBytes,
    string Sha256,
    DateTime AddedAt,
    int AddedById,
    string AddedByName
) : IAppendOnly
{
    public const int MaxFileNameLength = 200;

    /// <summary>The maximum size of a file.</summary>
    public const long MaxBytes = 25 * 1024 * 1024;

    /// <summary>The maximum number of files per ticket.</summary>
    public const int MaxPerTicket = 20;
}
