namespace Workbench.App.Features.Accounts.People;

/// <summary>How a person stands to signing in.</summary>
public enum PersonState
{
    Active,

    /// <summary>Has no password yet, or none any more.</summary>
    Invited,

    /// <summary>Too many wrong passwords, a short while ago.</summary>
    Locked,
    Inactive,
}
