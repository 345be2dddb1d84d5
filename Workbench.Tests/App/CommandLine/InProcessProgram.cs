using Microsoft.Data.Sqlite;
using Workbench.App.CommandLine;
using Workbench.App.Hosting;

namespace Workbench.Tests.CommandLine;

/// <summary>
/// Runs verbs in this process, which is ten times as fast as starting the program for each: for what a verb does and prints.
/// That the published program starts with every verb, <see cref="PublishedProgramTests"/> shows.
/// </summary>
public sealed class InProcessProgram : WorkbenchProgram
{
    public override async Task<(int Exit, string Out, string Error)> RunAsync(
        IReadOnlyDictionary<string, string>? settings,
        params string[] args
    )
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage:DataFolder"] = Data,
            // The log goes to the console of the process, which all tests share.
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach (
            var (key, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            values[key.Replace("__", ":", StringComparison.Ordinal)] = value;
        }

        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await WorkbenchCommandLine.RunAsync(
            args,
            _ => throw new NotSupportedException("The program serves in a process of its own."),
            new VerbContext(
                output,
                error,
                new ConfigurationBuilder()
                    .SetBasePath(AppContext.BaseDirectory)
                    .AddJsonFile("appsettings.json")
                    .AddInMemoryCollection(values)
                    .Build(),
                (services, read) => services.AddCore(read)
            )
        );
        // A process that ends closes its files; here the pool would keep them open.
        SqliteConnection.ClearAllPools();
        return (exit, output.ToString(), error.ToString());
    }
}
