using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>What giving a bug that class would do now.</summary>
/// <param name="Version">The version of the ticket that the figures are of.</param>
public sealed record BugClassPreview(BugClass BugClass, long Version, BugClassEffect Effect);
