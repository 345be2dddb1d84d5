namespace Workbench.Domain.Tickets.Conversation;

/// <summary>A file that belongs to a ticket. Its bytes lie outside the database, under their hash.</summary>
/// <param name="FileName">To be shown, and never used as a path.</param>
/// <param name="ContentType">As its content says, whatever its name claims.</param>
/// <param name="IsInlineImage">A picture that a page may show; anything else is only downloaded.</param>
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

    /// <summary>The largest file, in bytes.</summary>
    public const long MaxBytes = 25 * 1024 * 1024;

    /// <summary>How many files a ticket has at most.</summary>
    public const int MaxPerTicket = 20;
}
