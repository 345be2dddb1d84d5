using Microsoft.AspNetCore.Antiforgery;
using Workbench.App.Commands.Auditing;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Maps endpoints that receive a file as the plain body of a request, because the connection of a live page isn't made for
/// large data. Only a page of this site may send one: the request must have the same origin and the antiforgery token of the
/// person.
/// </summary>
public static class UploadEndpointExtensions
{
    public static TBuilder RequireSameOriginForm<TBuilder>(this TBuilder endpoint, long maxBytes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization()
            .AddEndpointFilter(CheckAsync)
            .WithMetadata(new UploadSizeLimit(maxBytes))
            .ExcludeFromDescription();

    private static async ValueTask<object?> CheckAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var forms = http.RequestServices.GetRequiredService<IAntiforgery>();
        if (SameOriginCheck.IsSameOrigin(http.Request) && await forms.IsRequestValidAsync(http))
        {
            return await next(context);
        }

        http.RequestServices.GetRequiredService<SecurityEvents>()
            .Report(SecurityEvent.FromOtherSite(http.Request.Path));
        return UploadResult.Problem(ShellTexts.Upload_NotFromHere, StatusCodes.Status400BadRequest);
    }
}
