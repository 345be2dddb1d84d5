using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Shell.Uploads;

/// <summary>Creates the response to an upload: the id of the stored file, or the error text.</summary>
public static class UploadResult
{
    /// <summary>Header with the original file name, URL-encoded.</summary>
    private const string FileName = "X-File-Name";

    /// <summary>Header with the operation id from the page, so that a retry stores the file only once.</summary>
    private const string Operation = "X-Operation";

    /// <param name="store">Stores the file of this name under this operation id.</param>
    public static async Task<IResult> CreateAsync(
        HttpRequest request,
        Func<string, Guid, Task<Outcome<int>>> store
    )
    {
        if (!Guid.TryParse(request.Headers[Operation], out var operation))
        {
            return Problem(ShellTexts.Upload_Broken, StatusCodes.Status400BadRequest);
        }

        try
        {
            var name = Uri.UnescapeDataString(request.Headers[FileName].ToString());
            return (await store(name, operation)).Match(
                id => Results.Json(new { id }),
                refusal =>
                    Problem(RefusalText.For(refusal), StatusCodes.Status422UnprocessableEntity)
            );
        }
        catch (AccessDeniedException)
        {
            return Problem(
                RefusalText.For(Refusal.Because(RefusalCode.NotAllowed)),
                StatusCodes.Status403Forbidden
            );
        }
        catch (BadHttpRequestException e)
        {
            return Problem(ShellTexts.Upload_TooLarge, e.StatusCode);
        }
        catch (IOException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }

    public static IResult Problem(string sentence, int status) =>
        Results.Json(new { problem = sentence }, statusCode: status);
}
