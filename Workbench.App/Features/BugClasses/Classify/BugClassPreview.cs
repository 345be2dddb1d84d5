using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The effect that a class would have now.</summary>
/// <param name="Version">The version of the ticket that the figures belong to.</param>
public sealed record BugClassPreview(BugClass BugClass, long Version, BugClassEffect Effect);
