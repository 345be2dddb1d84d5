namespace Workbench.Domain.Notices;

/// <summary>A notice as it stands in somebody's list.</summary>
public sealed record ListedNotice(Notice Notice, bool IsSeen);
