namespace Workbench.App.Features.Accounts.People;

/// <summary>The sign-in state of a person.</summary>
public enum PersonState
{
    Active,

    /// <summary>The person has no password: they have not set one yet, or it was reset.</summary>
    Invited,

    /// <summary>The person is locked for a short time after too many wrong passwords.</summary>
    Locked,
    Inactive,
}
