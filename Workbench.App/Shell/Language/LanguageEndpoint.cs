using Microsoft.AspNetCore.Localization;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell.Language;

/// <summary>
/// Changes the language with a cookie and a full page load, because a live page keeps the culture that it started with.
/// </summary>
public static class LanguageEndpoint
{
    private const int CookieDays = 365;

    /// <summary>Returns the link that changes the language and comes back to this page.</summary>
    public static string Link(string culture, string returnUrl) =>
        $"language/{culture}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public static IEndpointConventionBuilder MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapGet("/language/{culture}", ChangeLanguage).AllowAnonymous().ExcludeFromDescription();

    private static IResult ChangeLanguage(HttpContext http, string culture, string? returnUrl)
    {
        if (!Languages.All.Contains(culture, StringComparer.Ordinal))
        {
            return Results.NotFound();
        }

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(CookieDays),
                Path = http.Request.PathBase.HasValue ? http.Request.PathBase.Value : "/",
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                HttpOnly = true,
                IsEssential = true,
            }
        );
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl, http.Request.PathBase));
    }
}
