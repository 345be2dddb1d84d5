namespace Workbench.App.Hosting;

/// <summary>
/// Sets the security headers of a response. Inline styles are allowed, because MudBlazor uses them. Inline scripts aren't; the
/// dashboard of the jobs works without them.
/// </summary>
public static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy(context.Request);
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] =
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                return next(context);
            }
        );

    private static string Policy(HttpRequest request)
    {
        // Not every browser treats the web sockets of the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return string.Join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            $"connect-src 'self' {socket}",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'"
        );
    }
}
