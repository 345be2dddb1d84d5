namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>A file with its bytes; who asked for it closes the stream.</summary>
/// <param name="IsDisplayable">A picture that a page may show; anything else is only downloaded.</param>
public sealed record FileDownload(
    string FileName,
    string ContentType,
    bool IsDisplayable,
    Stream Content
);
