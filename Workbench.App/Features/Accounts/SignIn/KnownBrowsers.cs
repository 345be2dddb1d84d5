using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Workbench.App.Features.Accounts.Own;
using Workbench.App.Settings;

namespace Workbench.App.Features.Accounts.SignIn;

/// <summary>
/// Recognizes a browser in which a person signed in before, by a cookie that only says so. Wrong passwords that somebody tries
/// elsewhere don't delay it (W5). The cookie signs nobody in.
/// </summary>
public sealed class KnownBrowsers(
    IDataProtectionProvider protection,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    private const string CookieName = "Workbench.Browser";
    private const int MaxPeople = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Workbench.KnownBrowsers")
        .ToTimeLimitedDataProtector();

    /// <returns>The id of the browser if the person signed in there before; null otherwise.</returns>
    public string? FindId(HttpContext context, int personId) =>
        Read(context) is { } known && known.People.Contains(personId) ? known.Id : null;

    /// <summary>Returns what somebody typed as their current password, with where they are.</summary>
    public PasswordProof ProofOf(HttpContext context, string? password) =>
        new(password ?? "", context.Connection.RemoteIpAddress, id => FindId(context, id));

    /// <summary>Returns what somebody typed to sign in, with where they are.</summary>
    public SignInAttempt AttemptOf(HttpContext context, string? email, string? password) =>
        new(
            email ?? "",
            password ?? "",
            context.Connection.RemoteIpAddress,
            id => FindId(context, id)
        );

    /// <summary>Remembers that the person signed in at this browser.</summary>
    public void Remember(HttpContext context, int personId)
    {
        var known = Read(context) ?? new(RandomNumberGenerator.GetHexString(32), []);
        var people = known.People.Where(p => p != personId).Prepend(personId).Take(MaxPeople);
        context.Response.Cookies.Append(
            CookieName,
            protector.Protect($"{known.Id} {string.Join(' ', people)}", Lifetime),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = settings.Hosting.RequireHttps || context.Request.IsHttps,
                Expires = time.GetUtcNow() + Lifetime,
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            }
        );
    }

    private KnownBrowser? Read(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { } cookie)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(cookie).Split(' ');
            return new(
                parts[0],
                [.. parts.Skip(1).Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
            );
        }
        catch (CryptographicException)
        {
            // Expired, of another installation, or made up: an unknown browser.
            return null;
        }
    }

    private sealed record KnownBrowser(string Id, IReadOnlyList<int> People);
}
