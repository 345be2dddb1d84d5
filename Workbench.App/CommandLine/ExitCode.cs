namespace Workbench.App.CommandLine;

/// <summary>Exit codes of the verbs.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command was refused, or part of it failed.</summary>
    public const int Failure = 1;

    public const int UsageError = 2;
}
