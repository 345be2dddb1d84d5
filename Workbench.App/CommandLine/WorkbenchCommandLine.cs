using System.CommandLine;
using Workbench.App.Settings;
using Workbench.App.Storage;

namespace Workbench.App.CommandLine;

/// <summary>Creates and runs the command line. Without a verb the program serves. Each verb has its own file.</summary>
public static class WorkbenchCommandLine
{
    /// <param name="args">As given to the program.</param>
    /// <param name="serve">Runs the web app until it is stopped; is given what the web host understands of the arguments.</param>
    /// <param name="output">What the verbs are given.</param>
    /// <returns>0 done, 1 refused or fallen short, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        Func<string[], Task> serve,
        VerbContext output
    )
    {
        var hostArgs = HostArguments(args);
        var root = Create(output, hostArgs, serve);
        var parsed = root.Parse([.. args.Except(hostArgs, StringComparer.Ordinal)]);
        if (parsed.Errors.Count > 0)
        {
            var errors = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
            await output.Error.WriteLineAsync($"{string.Join(' ', errors)} See --help.");
            return ExitCode.UsageError;
        }

        try
        {
            return await parsed.InvokeAsync(
                new()
                {
                    EnableDefaultExceptionHandler = false,
                    // The web host handles its own shutdown, and a verb that is killed leaves no partial change.
                    ProcessTerminationTimeout = null,
                    Output = output.Out,
                    Error = output.Error,
                }
            );
        }
        catch (Exception e)
            when (e is SettingsException or InstanceLockedException or DatabaseRefusedException)
        {
            await output.Error.WriteLineAsync(e.Message);
            return ExitCode.Failure;
        }
        catch (Exception e) when (StartupProblem.Describe(e) is { } problem)
        {
            await output.Error.WriteLineAsync(problem);
            return ExitCode.Failure;
        }
    }

    /// <summary>Creates the root command with every verb.</summary>
    public static RootCommand Create(
        VerbContext output,
        string[] hostArgs,
        Func<string[], Task> serve
    )
    {
        var root = new RootCommand(
            "Workbench: a service group's queue of tickets and service hours. Without a verb it serves the web app."
        );
        ServeVerb.AddTo(root, hostArgs, serve);
        ImportVerb.AddTo(root, output);
        ResetVerb.AddTo(root, output);
        StatementVerb.AddTo(root, output);
        SettleVerb.AddTo(root, output);
        BillingVerb.AddTo(root, output);
        QueueVerb.AddTo(root, output);
        LapsingVerb.AddTo(root, output);
        ForecastVerb.AddTo(root, output);
        AbsencesVerb.AddTo(root, output);
        VerifyVerb.AddTo(root, output);
        BackupVerb.AddTo(root, output);
        RestoreVerb.AddTo(root, output);
        SetAdministratorVerb.AddTo(root, output);
        return root;
    }

    /// <summary>Returns the arguments for the web host. Only the serve verb accepts any.</summary>
    private static string[] HostArguments(string[] args)
    {
        var verb = args.FirstOrDefault(a => !ServeVerb.IsHostArgument(a)) ?? ServeVerb.Name;
        return string.Equals(verb, ServeVerb.Name, StringComparison.Ordinal)
            ? [.. args.Where(ServeVerb.IsHostArgument)]
            : [];
    }
}
