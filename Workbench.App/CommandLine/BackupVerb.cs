using System.CommandLine;
using System.Data.Common;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Operations.Backups;
using Workbench.Domain;

namespace Workbench.App.CommandLine;

/// <summary>
/// Implements <c>backup FILE</c>: writes one archive of database, attachments and keys, while the program may be serving.
/// </summary>
internal static class BackupVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The archive to create, a zip file",
        };
        var verb = new Command(
            "backup",
            "Backs up database, attachments and keys into one archive; can run while the program is serving."
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
            await using var host = await VerbHost.OpenAsync(output, needsWriteAccess: false, ct);
            await output.Error.WriteLineAsync($"Backing up to {file} …");
            var manifest = await host.Get<BackupCreator>().RunAsync(file, ct);
            await output.Out.WriteLineAsync(
                $"Backed up {manifest.Files.Count} files, {manifest.Files.Sum(f => f.Size)} bytes, to {file}. The settings file is not in it: keep a copy of appsettings.json beside the archive."
            );
            await VerbAudit.RecordAsync(
                output,
                () => host.Get<RecordBackup>().BackedUpAsync(Actor.Program, ct)
            );
            return ExitCode.Success;
        }
        catch (Exception e)
            when (e
                    is BackupException
                        or IOException
                        or UnauthorizedAccessException
                        or DbException
                        or TimeoutException
            )
        {
            await output.Error.WriteLineAsync($"The backup failed: {e.Message}");
            return ExitCode.Failure;
        }
    }
}
