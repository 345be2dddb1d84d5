using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell;

/// <summary>The document. Account pages stay static, because only an HTTP answer can set the cookie of a sign-in.</summary>
public partial class App
{
    /// <summary>No prerendering: it would load everything twice; the skeleton is the first paint instead.</summary>
    private static readonly IComponentRenderMode InteractiveServer =
        new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool Interactive => HttpContext.AcceptsInteractiveRouting();

    private IComponentRenderMode? Mode => Interactive ? InteractiveServer : null;

    private ThemeChoice Theme => ThemeChoiceExtensions.FromCookie(HttpContext.Request.Cookies);

    /// <summary>Whose page it is; what is kept in the tab is theirs.</summary>
    private string? PersonId => HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private string Base => $"{HttpContext.Request.PathBase}/";

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
