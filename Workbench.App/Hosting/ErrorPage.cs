using System.Globalization;
using System.Net;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// Shows an error page outside development when a request fails. The page depends on nothing that could fail too.
/// </summary>
public static class ErrorPage
{
    public static IApplicationBuilder UseErrorPage(this WebApplication app) =>
        app.Environment.IsDevelopment() ? app : app.UseExceptionHandler(b => b.Run(ShowAsync));

    private static Task ShowAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><title>{ProductTexts.Name}</title></head>
            <body style="font-family: system-ui; margin: 4rem auto; max-width: 36rem">
            <main><h1>{WebUtility.HtmlEncode(HostingTexts.FailureHeading)}</h1>
            <p>{WebUtility.HtmlEncode(HostingTexts.FailureText)}</p>
            <p><code>{WebUtility.HtmlEncode(context.TraceIdentifier)}</code></p></main>
            </body>
            </html>
            """
        );
    }
}
