using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Workbench.App.Operations.Backups;

namespace Workbench.App.CommandLine;

/// <summary><c>restore FILE</c>: puts an archive in the place of the present data, once it has proved sound.</summary>
internal static class RestoreVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var file = new Argument<string>("FILE") { Description = "An archive that backup made" };
        var verb = new Command(
            "restore",
            "Puts an archive in the place of the present data, which is kept aside; checks the archive with verify first."
        )
        {
            file,
        };
        verb.SetAction(
            (parsed, ct) => RunAsync(Path.GetFullPath(parsed.GetRequiredValue(file)), output, ct)
        );
        root.Add(verb);
    }

    private static async Task<int> RunAsync(string file, VerbContext output, CancellationToken ct)
    {
        try
        {
            await using var host = await VerbHost.OpenWithoutMigratingAsync(output);
            await output.Error.WriteLineAsync($"Restoring {file} …");
            Print(output, file, await host.Get<BackupRestorer>().RunAsync(file, ct));
            return ExitCode.Success;
        }
        catch (Exception e)
            when (e
                    is BackupException
                        or IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
                        or DbException
                        or TimeoutException
            )
        {
            await output.Error.WriteLineAsync($"{file} was not restored: {e.Message}");
            return ExitCode.Failure;
        }
    }

    private static void Print(VerbContext output, string file, RestoreResult restored)
    {
        var madeAt = restored.Manifest.MadeAt.ToString("u", CultureInfo.InvariantCulture);
        output.Out.WriteLine(
            $"Restored {file} of {madeAt}: {restored.Verification.Customers} customers, {restored.Verification.Entries} ledger entries."
        );
        if (restored.ReplacedFolder is { } replaced)
        {
            output.Out.WriteLine($"What was there before is in {replaced}.");
        }
    }
}
