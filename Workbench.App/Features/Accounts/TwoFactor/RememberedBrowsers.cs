using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.TwoFactor;

/// <summary>
/// Remembers, where the person wants it, that a browser needs no code for thirty days. A new password or other roles end that.
/// </summary>
public sealed class RememberedBrowsers(
    IDataProtectionProvider protection,
    WorkbenchSettings settings,
    TimeProvider time
)
{
    public const int Days = 30;

    private const string CookieName = "Workbench.NoCode";

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("Workbench.RememberedBrowser")
        .ToTimeLimitedDataProtector();

    public bool IsRemembered(HttpContext context, Person person)
    {
        try
        {
            return context.Request.Cookies[CookieName] is { } cookie
                && CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(protector.Unprotect(cookie)),
                    System.Text.Encoding.UTF8.GetBytes(ContentOf(person))
                );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Remember(HttpContext context, Person person) =>
        context.Response.Cookies.Append(
            CookieName,
            protector.Protect(ContentOf(person), TimeSpan.FromDays(Days)),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = settings.Hosting.RequireHttps || context.Request.IsHttps,
                Expires = time.GetUtcNow().AddDays(Days),
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            }
        );

    private static string ContentOf(Person person) =>
        string.Create(CultureInfo.InvariantCulture, $"{person.Id} {person.SecurityStamp}");
}
