using Workbench.Domain.Tickets;

namespace Workbench.App.Storage;

/// <summary>A file that lies whole on the disk.</summary>
public sealed record KeptFile(string Sha256, long Bytes, AttachedContent Content);
