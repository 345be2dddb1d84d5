using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Commands;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts;

/// <summary>Registers sign-in: the cookie, the pages that need no sign-in, and the person of a live page.</summary>
public static class SignInRegistration
{
    public static IServiceCollection AddSignIn(
        this IServiceCollection services,
        HostingSettings settings
    )
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie?.Configure(cookie => ConfigureCookie(cookie, settings))
            );
        new IdentityBuilder(typeof(Person), services).AddSignInManager();
        services.AddScoped<ISecurityStampValidator, CookieValidator>();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PersonClaimsPrincipalFactory>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = refreshed =>
            {
                SessionId.CopyClaim(refreshed.CurrentPrincipal, refreshed.NewPrincipal);
                return Task.CompletedTask;
            };
        });
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(
                nameof(Roles.Administrator),
                policy => policy.RequireRole(nameof(Roles.Administrator))
            );
        services.AddHostedService<InitialSetupAnnouncement>();
        return services
            .AddSingleton<InitialSetup>()
            .AddSingleton<DemoPeople>()
            .AddSingleton<SessionValidator>()
            .AddScoped<AuthenticationStateProvider, SessionAuthenticationStateProvider>()
            .AddScoped<CurrentPerson>();
    }

    private static void ConfigureCookie(
        CookieAuthenticationOptions cookie,
        HostingSettings settings
    )
    {
        cookie.Cookie.Name = "Workbench.Session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = settings.RequireHttps
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/sign-in";
        cookie.LogoutPath = "/account/sign-out";
        cookie.AccessDeniedPath = "/account/denied";
        var toDenied = cookie.Events.OnRedirectToAccessDenied;
        cookie.Events.OnRedirectToAccessDenied = context =>
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
            return toDenied(context);
        };
        var toSignIn = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = context =>
        {
            // The connection of a live page can't follow a redirect. It needs a status that says the session has ended.
            if (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            return toSignIn(context);
        };
    }
}
