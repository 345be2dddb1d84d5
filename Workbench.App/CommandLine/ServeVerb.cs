using System.CommandLine;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>serve</c>, the default verb: runs the web app and its jobs.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    /// <param name="hostArgs">Arguments that are passed to the web host.</param>
    public static void AddTo(RootCommand root, string[] hostArgs, Func<string[], Task> serve)
    {
        var verb = new Command(Name, "Serves the web app and runs its jobs (default).");
        verb.SetAction(Run);
        root.SetAction(Run);
        root.Add(verb);

        async Task<int> Run(ParseResult parsed, CancellationToken ct)
        {
            await serve(hostArgs);
            return ExitCode.Success;
        }
    }

    /// <summary>
    /// Returns whether an argument is configuration for the web host, such as <c>--urls=http://localhost:5080</c>.
    /// </summary>
    public static bool IsHostArgument(string token) =>
        token.StartsWith("--", StringComparison.Ordinal)
        && token.Contains('=', StringComparison.Ordinal);
}
