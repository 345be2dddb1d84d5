using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using MudBlazor;
using MudBlazor.Services;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Keyboard;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Theme;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell;

/// <summary>All that the pages stand in: components, circuits, language, theme, keyboard, palette.</summary>
public static class ShellRegistration
{
    public static WebApplicationBuilder AddShell(
        this WebApplicationBuilder builder,
        HostingSettings settings
    )
    {
        builder
            .Services.AddRazorComponents()
            .AddInteractiveServerComponents(ConfigureCircuits)
            .AddHubOptions(hub =>
                ConfigureHub(hub, TimeSpan.FromSeconds(settings.ConnectionTimeoutSeconds))
            );
        builder.Services.AddJsInteropSerialization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices(mud => ConfigureSnackbar(mud.SnackbarConfiguration));
        builder.Services.AddTransient<MudLocalizer, MudBlazorLocalizer>();
        builder.Services.Configure<RequestLocalizationOptions>(Languages.Configure);
        builder.Services.AddScoped<ThemeState>();
        builder.Services.AddScoped<KeyboardShortcuts>();
        builder.Services.AddScoped<PaletteOpener>();
        builder.Services.AddSingleton<StockholmClock>();
        builder.Services.AddScoped<IPaletteSource, ShellPaletteSource>();
        return builder;
    }

    public static WebApplication MapShell(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(
            PagePaths.NotFound,
            createScopeForStatusCodePages: true
        );
        app.Use(DisableStatusPagesForNonPages);
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguage();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server =>
            {
                server.ContentSecurityFrameAncestorsPolicy = "'none'";

                // Compressing what a page and a stranger both write into invites guessing (B19).
                server.DisableWebSocketCompression = true;
            });
        return app;
    }

    /// <summary>Scripts, pictures and programs get their bare status: a page would only hide it.</summary>
    private static Task DisableStatusPagesForNonPages(HttpContext http, RequestDelegate next)
    {
        var asksForPage =
            HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.Accept.ToString()
                .Contains("text/html", StringComparison.Ordinal);
        if (!asksForPage && http.Features.Get<IStatusCodePagesFeature>() is { } statusPages)
        {
            statusPages.Enabled = false;
        }

        return next(http);
    }

    /// <summary>A short loss of the network at a whole office must not cost anybody the page (B2).</summary>
    private static void ConfigureCircuits(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = 300;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
    }

    /// <param name="timeout">After so long without a word the other side is taken for gone.</param>
    private static void ConfigureHub(HubOptions hub, TimeSpan timeout)
    {
        // The default of 32 KB closes the connection when somebody pastes a log. A character takes at most three bytes.
        hub.MaximumReceiveMessageSize = (3 * TextLimit.MaxReceived) + (64 * 1024);
        hub.ClientTimeoutInterval = timeout;
        hub.KeepAliveInterval = timeout / 3;
    }

    private static void ConfigureSnackbar(SnackbarConfiguration notices)
    {
        notices.PositionClass = Defaults.Classes.Position.BottomLeft;
        notices.SnackbarVariant = Variant.Outlined;
        notices.MaximumOpacity = 100;
        notices.PreventDuplicates = true;
        notices.MaxDisplayedSnackbars = 3;
        notices.VisibleStateDuration = 6000;
        notices.ShowTransitionDuration = 120;
        notices.HideTransitionDuration = 120;
    }
}
