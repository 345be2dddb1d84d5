namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>The way to set a password, once: shown to the administrator a single time and stored nowhere.</summary>
public sealed record OneTimeLink(int PersonId, string Token)
{
    /// <summary>Relative to the base of the site, as links in markup are.</summary>
    public string Url =>
        FormattableString.Invariant($"account/password?id={PersonId}&token={Token}");
}
