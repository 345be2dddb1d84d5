namespace Workbench.App.Shell.Status;

/// <summary>Why a page that was open belongs to nobody any more; said on the sign-in page.</summary>
public enum SignOutReason
{
    /// <summary>By themselves, here or in another tab.</summary>
    SignedOut,

    /// <summary>Their roles or their password are others now.</summary>
    AccountChanged,

    /// <summary>They may not sign in any more.</summary>
    Inactive,
}
