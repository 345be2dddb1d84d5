namespace Workbench.App.Shell.Status;

/// <summary>Why an open page was signed out. Shown on the sign-in page.</summary>
public enum SignOutReason
{
    /// <summary>The person signed out, here or in another tab.</summary>
    SignedOut,

    /// <summary>The person's roles or password were changed.</summary>
    AccountChanged,

    /// <summary>The person was deactivated.</summary>
    Inactive,

    /// <summary>Nobody pressed a key or clicked for as long as the settings allow.</summary>
    Idle,

    /// <summary>The session is as old as the settings allow.</summary>
    SessionTooOld,
}
