using System.Data.Common;

namespace Workbench.App.CommandLine;

/// <summary>Runs a verb and turns exceptions of the environment into one error sentence.</summary>
internal static class VerbErrorHandler
{
    public static async Task<int> RunAsync(
        VerbContext output,
        string failureText,
        Func<Task<int>> run
    )
    {
        try
        {
            return await run();
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or DbException or TimeoutException
            )
        {
            await output.Error.WriteLineAsync($"{failureText}: {e.Message}");
            return ExitCode.Failure;
        }
    }
}
