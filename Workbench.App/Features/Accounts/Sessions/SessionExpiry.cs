using Workbench.App.Settings;
using Workbench.App.Shell.Status;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Decides whether a session has ended.</summary>
public static class SessionExpiry
{
    /// <param name="lastActiveAt">The last key or click that this node knows; UTC.</param>
    /// <returns>Why the session has ended; null while it is open.</returns>
    public static SignOutReason? FindReason(
        SessionRow session,
        DateTime lastActiveAt,
        DateTime now,
        SignInSettings settings
    ) =>
        session.EndedAt is not null ? SignOutReason.SignedOut
        : now >= session.SignedInAt.AddHours(settings.SessionHours) ? SignOutReason.SessionTooOld
        : now >= lastActiveAt.AddMinutes(settings.IdleMinutes) ? SignOutReason.Idle
        : null;
}
