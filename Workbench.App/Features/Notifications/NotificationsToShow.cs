using Workbench.Domain.Notifications;

namespace Workbench.App.Features.Notifications;

/// <summary>What whoever asked is the one to tell.</summary>
/// <param name="Notices">The newest first; none where it was told already, or nobody is told now.</param>
public sealed record NotificationsToShow(IReadOnlyList<Notification> Notices);
