namespace Workbench.App.Features.Attachments.Transfer;

/// <summary>A file with its content. The caller disposes the stream.</summary>
/// <param name="IsDisplayable">True for an image that a page may show; other files are only downloaded.</param>
public sealed record FileDownload(
    string FileName,
    string ContentType,
    bool IsDisplayable,
    Stream Content
);
