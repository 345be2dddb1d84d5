using System.Net;
using System.Threading.RateLimiting;
using Workbench.App.Commands.Auditing;
using Workbench.App.Settings;

namespace Workbench.App.Hosting;

/// <summary>
/// Limits the account forms that one address may post per minute. This stops an attack that tries one password on many
/// accounts, which the lockout of a single account doesn't detect (S2).
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
                context
                    .HttpContext.RequestServices.GetRequiredService<SecurityEvents>()
                    .Report(SecurityEvent.TooMany(context.HttpContext.Request.Path));
                context.HttpContext.Response.Headers.RetryAfter = "60";
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await context.HttpContext.Response.WriteAsync(HostingTexts.TooManyAttempts, ct);
            };
        });

    private static bool IsAccountForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase);
}
