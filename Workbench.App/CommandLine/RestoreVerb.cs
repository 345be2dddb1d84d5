using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Operations.Backups;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>restore FILE</c>: checks an archive, then replaces the present data with it.</summary>
internal static class RestoreVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var file = new Argument<string>("FILE") { Description = "An archive created by backup" };
        var verb = new Command(
            "restore",
            "Checks an archive with verify, then replaces the present data with it; the present data is moved aside."
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
            var restored = await host.Get<BackupRestorer>().RunAsync(file, ct);
            Print(output, file, restored);
            await VerbAudit.RecordAsync(
                output,
                () =>
                    host.Get<RecordBackup>()
                        .RestoredAsync(Actor.Program, restored.Manifest.MadeAt, ct)
            );
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
            output.Out.WriteLine($"The previous data is in {replaced}.");
        }
    }
}
