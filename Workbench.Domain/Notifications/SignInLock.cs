namespace Workbench.Domain.Notifications;

/// <summary>A person who can't sign in for a while after too many wrong passwords.</summary>
/// <param name="LockedAt">UTC.</param>
public sealed record SignInLock(int PersonId, string PersonName, DateTime LockedAt);
