using System.Net;
using System.Threading.RateLimiting;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// So many forms of the account pages from one address in a minute: against trying one password on everybody, which the
/// lock on a single account doesn't see (S2).
/// </summary>
public static class AccountRateLimit
{
    public static IServiceCollection AddAccountRateLimit(
        this IServiceCollection services,
        HostingSettings settings
    ) =>
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
                IsAccountForm(context.Request)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress ?? IPAddress.None,
                        _ =>
                            new()
                            {
                                PermitLimit = settings.AccountPostsPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                    )
                    : RateLimitPartition.GetNoLimiter(IPAddress.Any)
            );
            o.OnRejected = async (context, ct) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await context.HttpContext.Response.WriteAsync(Texts.Account_TooManyTries, ct);
            };
        });

    private static bool IsAccountForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);
}
