namespace Workbench.Domain.Notifications;

/// <summary>A notification as a line of a person's list.</summary>
public sealed record ListedNotification(Notification Notification, bool IsSeen);
