using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments;

/// <summary>An attachment with its bytes; who asked for it closes the stream.</summary>
public sealed record OpenedFile(Attachment Attachment, Stream Content);
