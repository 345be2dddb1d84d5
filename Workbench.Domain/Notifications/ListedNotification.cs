namespace Workbench.Domain.Notifications;

/// <summary>A notice as it stands in somebody's list.</summary>
public sealed record ListedNotification(Notification Notification, bool IsSeen);
