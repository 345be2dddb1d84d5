using System.Data.Common;
using Workbench.App.Commands;

namespace Workbench.App.CommandLine;

/// <summary>Records in the audit what a verb has done. The verb has succeeded even if that fails.</summary>
internal static class VerbAudit
{
    public static async Task RecordAsync(VerbContext output, Func<Task<Outcome<Unit>>> record)
    {
        string? problem;
        try
        {
            problem = (await record()).Refusal?.Code.ToString();
        }
        catch (Exception e)
            when (e is DbException or IOException or TimeoutException or InvalidOperationException)
        {
            problem = e.Message;
        }

        if (problem is not null)
        {
            await output.Error.WriteLineAsync($"It is not in the audit: {problem}");
        }
    }
}
