using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Features.Accounts.Setup;
using Workbench.App.Features.Accounts.SignIn;
using Workbench.App.Features.Accounts.TwoFactor;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell;
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
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PersonClaimsPrincipalFactory>();
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
            .AddSingleton<KnownBrowsers>()
            .AddSingleton<PendingSignIns>()
            .AddSingleton<RememberedBrowsers>()
            .AddScoped<BrowserSignIn>()
            .AddSingleton<IFeatureEndpoints, SessionEndpoints>()
            .AddHostedService<SessionActivityWriter>()
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
        // The session itself ends earlier: SessionExpiry.
        cookie.ExpireTimeSpan = TimeSpan.FromHours(SignInSettings.MaxSessionHours);
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/account/sign-in";
        cookie.LogoutPath = "/account/sign-out";
        cookie.AccessDeniedPath = "/account/denied";
        cookie.Events.OnValidatePrincipal = SessionCookieEvents.ValidateAsync;
        cookie.Events.OnRedirectToAccessDenied = SessionCookieEvents.ReportDenied(
            cookie.Events.OnRedirectToAccessDenied
        );
        cookie.Events.OnRedirectToLogin = SessionCookieEvents.RedirectPages(
            cookie.Events.OnRedirectToLogin
        );
    }
}
