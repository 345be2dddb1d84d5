using Workbench.App.Live;
using Workbench.App.Shell;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Features.Accounts.Sessions;

/// <summary>Maps the address by which a page says that somebody pressed a key or clicked (activity.js).</summary>
internal sealed class SessionEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app) =>
        app.MapPost(
                "/session/active",
                (HttpContext http, SessionActivity activity) =>
                {
                    if (!SameOriginCheck.IsSameOrigin(http.Request))
                    {
                        return Results.StatusCode(StatusCodes.Status403Forbidden);
                    }

                    if (SessionId.FromPrincipal(http.User) is { } session)
                    {
                        activity.Report(session.ToString());
                    }

                    return Results.NoContent();
                }
            )
            .RequireAuthorization();
}
