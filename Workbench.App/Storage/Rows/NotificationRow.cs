namespace Workbench.App.Storage.Rows;

/// <summary>
/// Records that a person was sent a notification or has seen it. The notification itself isn't stored: it is calculated from
/// what happened.
/// </summary>
/// <param name="Key">The key of the notification.</param>
/// <param name="SentAt">UTC. When it was seen before it was sent, the instant when it was seen.</param>
/// <param name="SeenAt">UTC; null until it is seen.</param>
public sealed record NotificationRow(int PersonId, string Key, DateTime SentAt, DateTime? SeenAt)
    : IUnversioned;
