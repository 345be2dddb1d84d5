using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell.Theme;

namespace Workbench.App.Shell;

/// <summary>The HTML document. Account pages are static, because only an HTTP response can set the sign-in cookie.</summary>
public partial class App
{
    /// <summary>Renders without prerendering, which would load everything twice. The skeleton is shown first instead.</summary>
    private static readonly IComponentRenderMode InteractiveServer =
        new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool Interactive => HttpContext.AcceptsInteractiveRouting();

    private IComponentRenderMode? Mode => Interactive ? InteractiveServer : null;

    private ThemeChoice Theme => ThemeChoiceExtensions.FromCookie(HttpContext.Request.Cookies);

    /// <summary>The id of the signed-in person. Data in the browser tab belongs to this person.</summary>
    private string? PersonId => HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private string Base => $"{HttpContext.Request.PathBase}/";

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
}
