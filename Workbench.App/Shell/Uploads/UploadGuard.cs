using Microsoft.AspNetCore.Antiforgery;

namespace Workbench.App.Shell.Uploads;

/// <summary>
/// Files come as the plain body of a request, past the live page (B27). Only a page of this site may send one: it comes from
/// here and carries the token that was made for the person who looks at it.
/// </summary>
public static class UploadGuard
{
    public static TBuilder OnlyFromOwnPages<TBuilder>(this TBuilder endpoint, long mostBytes)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint
            .RequireAuthorization()
            .AddEndpointFilter(CheckAsync)
            .WithMetadata(new UploadLimit(mostBytes))
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
            : UploadAnswer.Problem(Texts.Upload_NotFromHere, StatusCodes.Status400BadRequest);
    }
}
