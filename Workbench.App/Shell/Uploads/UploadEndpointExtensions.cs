using Microsoft.AspNetCore.Antiforgery;
using Workbench.App.Shell.Urls;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Files come as the plain body of a request, past the live page (B27). Only a page of this site may send one: it comes from
/// here and carries the token that was made for the person who looks at it.
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
        return SameOriginCheck.IsSameOrigin(http.Request) && await forms.IsRequestValidAsync(http)
            ? await next(context)
            : UploadResult.Problem(Texts.Upload_NotFromHere, StatusCodes.Status400BadRequest);
    }
}
