using Workbench.App.Features.Attachments.FileTypes;

namespace Workbench.App.Features.Attachments;

/// <summary>A file that is complete on disk.</summary>
public sealed record StoredFile(string Sha256, long Bytes, DetectedFileType Content);
