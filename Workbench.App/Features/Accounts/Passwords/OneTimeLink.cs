namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>Represents a one-time link to set a password. It is shown to the administrator once and is not stored.</summary>
public sealed record OneTimeLink(int PersonId, string Token)
{
    /// <summary>The link, relative to the base address of the site.</summary>
    public string Url =>
        FormattableString.Invariant($"account/password?id={PersonId}&token={Token}");
}
