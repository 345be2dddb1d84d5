namespace Workbench.App.Storage.Rows;

/// <summary>
/// That a person was told something in passing, or has seen it. What there is to tell is worked out from what happened and
/// stands nowhere; this only says that it is done.
/// </summary>
/// <param name="Key">Of the notice.</param>
/// <param name="SentAt">UTC; where it was seen before it was told, that instant.</param>
/// <param name="SeenAt">UTC; null while it is not seen.</param>
public sealed record NotificationRow(int PersonId, string Key, DateTime SentAt, DateTime? SeenAt)
    : IUnversioned;
