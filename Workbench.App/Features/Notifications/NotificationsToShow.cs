using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>The notifications that the calling window shows.</summary>
/// <param name="Notices">The notifications, newest first; empty if another window shows them or none may be shown now.</param>
public sealed record NotificationsToShow(IReadOnlyList<Notification> Notices);
