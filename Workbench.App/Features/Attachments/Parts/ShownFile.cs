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
);
