using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Commands.Auditing;
using Workbench.App.Live;
using Workbench.App.Storage;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>
/// Validates the cookie at every request, so that a copied cookie stops working as soon as its person signs out, and opens no
/// live page.
/// </summary>
public static class SessionCookieEvents
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is not { } principal)
        {
            return;
        }

        var (person, _) = await services
            .GetRequiredService<SessionValidator>()
            .ValidateAsync(principal, context.HttpContext.RequestAborted);
        if (person is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (
            !string.Equals(
                principal.FindFirstValue(ClaimTypes.Name),
                person.Name,
                StringComparison.Ordinal
            )
        )
        {
            await RenewAsync(context, principal, person, services);
        }
    }

    /// <summary>Answers a live page with a status, because its connection can't follow a redirect to the sign-in page.</summary>
    public static Func<RedirectContext<CookieAuthenticationOptions>, Task> RedirectPages(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect
    ) =>
        context =>
        {
            if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            return redirect(context);
        };

    /// <summary>Records that somebody opened a page that their roles don't allow.</summary>
    public static Func<RedirectContext<CookieAuthenticationOptions>, Task> ReportDenied(
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect
    ) =>
        context =>
        {
            context
                .HttpContext.RequestServices.GetRequiredService<SecurityEvents>()
                .Report(
                    SecurityEvent.Denied(
                        SecurityEvent.DeniedRead,
                        SessionValidator.PersonIdOf(context.HttpContext.User) ?? 0,
                        "",
                        context.Request.Path
                    )
                );
            return redirect(context);
        };

    /// <summary>Gives the cookie the new name of its person.</summary>
    private static async Task RenewAsync(
        CookieValidatePrincipalContext context,
        ClaimsPrincipal principal,
        Person person,
        IServiceProvider services
    )
    {
        var renewed = await services
            .GetRequiredService<IUserClaimsPrincipalFactory<Person>>()
            .CreateAsync(person);
        SessionId.CopyClaim(principal, renewed);
        context.ReplacePrincipal(renewed);
        context.ShouldRenew = true;
    }
}
