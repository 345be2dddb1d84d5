using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Jobs;
using Workbench.App.Live;
using Workbench.Domain;

namespace Workbench.App.Hosting;

/// <summary>
/// Checks the current roles at each request to the dashboard of the jobs, because the cookie may be a minute older than a change
/// of roles, and records each action before it happens.
/// </summary>
public static class DashboardGuard
{
    /// <summary>The dashboard posts this every two seconds to show figures.</summary>
    private const string Figures = "/stats";

    private const int MaxJobs = 5;

    public static IApplicationBuilder UseDashboardGuard(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    !context.Request.Path.StartsWithSegments(
                        JobsRegistration.Dashboard,
                        StringComparison.OrdinalIgnoreCase,
                        out var action
                    ) || context.User.Identity is not { IsAuthenticated: true }
                )
                {
                    await next(context);
                    return;
                }

                var actor = CurrentPerson.FromPrincipal(context.User);
                if (await IsAllowedAsync(context, actor, action))
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
        );

    private static async Task<bool> IsAllowedAsync(
        HttpContext context,
        Actor actor,
        PathString action
    )
    {
        var services = context.RequestServices;
        var ct = context.RequestAborted;
        var current = await services.GetRequiredService<PersonRights>().FindAsync(actor, ct);
        if (current is null || !current.HasAny(Roles.Administrator))
        {
            services
                .GetRequiredService<SecurityEvents>()
                .Report(SecurityEvent.Denied(RecordDashboardAction.Name, actor.Id, "", action));
            return false;
        }

        return !HttpMethods.IsPost(context.Request.Method)
            || action.StartsWithSegments(Figures, StringComparison.OrdinalIgnoreCase)
            || (
                await services
                    .GetRequiredService<RecordDashboardAction>()
                    .RunAsync(actor, await DescribeAsync(context, action), ct)
            ).Refusal
                is null;
    }

    private static async Task<string> DescribeAsync(HttpContext context, PathString action)
    {
        if (!context.Request.HasFormContentType)
        {
            return action;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return $"{action} {string.Join(", ", form["jobs[]"].Take(MaxJobs))}";
    }
}
