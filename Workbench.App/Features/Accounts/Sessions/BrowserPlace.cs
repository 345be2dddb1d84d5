namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>From where somebody signs in.</summary>
/// <param name="Address">The network address of the browser.</param>
/// <param name="Browser">The browser and its system in short; empty if unknown.</param>
public sealed record BrowserPlace(string Address, string Browser)
{
    public static BrowserPlace FromRequest(HttpContext context) =>
        new(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            BrowserName.FromUserAgent(context.Request.Headers.UserAgent)
        );
}
