using System.Data.Common;

namespace Workbench.App.CommandLine;

/// <summary>Runs what a verb does, and turns a broken machine into one sentence.</summary>
internal static class VerbRun
{
    public static async Task<int> GuardAsync(
        VerbOutput output,
        string whatFailed,
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
            await output.Error.WriteLineAsync($"{whatFailed}: {e.Message}");
            return ExitCode.FellShort;
        }
    }
}
