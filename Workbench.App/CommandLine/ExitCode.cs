namespace Workbench.App.CommandLine;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The work was refused, or something fell short.</summary>
    public const int Failure = 1;

    public const int UsageError = 2;
}
