using System.Globalization;
using Workbench.App.CommandLine;
using Workbench.Domain;

namespace Workbench.Tests.CommandLine;

/// <summary>Provides a call of each verb of the program. A new verb fails here until it has one.</summary>
internal static class VerbCalls
{
    /// <summary>The verbs of the program.</summary>
    public static IReadOnlyList<string> Verbs { get; } =
    [
        .. WorkbenchCommandLine
            .Create(
                new(
                    TextWriter.Null,
                    TextWriter.Null,
                    new ConfigurationBuilder().Build(),
                    (_, _) => { }
                ),
                [],
                _ => Task.CompletedTask
            )
            .Subcommands.Select(v => v.Name),
    ];

    /// <summary>Verbs that end by themselves, in an order in which each finds the data it needs.</summary>
    public static IReadOnlyList<string> Ending { get; } =
    [
        .. Verbs
            .Where(v => !string.Equals(v, "serve", StringComparison.Ordinal))
            .OrderByDescending(v => string.Equals(v, "import", StringComparison.Ordinal))
            .ThenBy(v => string.Equals(v, "restore", StringComparison.Ordinal)),
    ];

    /// <summary>Verbs that need an existing database.</summary>
    public static IReadOnlyList<string> NeedingDatabase { get; } =
    [.. Ending.Except(["import", "restore"], StringComparer.Ordinal)];

    private static string Today =>
        StockholmTime
            .DateOf(TimeProvider.System.GetUtcNow().UtcDateTime)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns the arguments of a successful call of a verb.</summary>
    public static string[] Of(string verb, WorkbenchProgram program) =>
        verb switch
        {
            "import" => [verb, program.Copy("import-small")],
            "statement" => [verb, "--customer", "1001"],
            "billing" => [verb, "--month", Today[..7], "--dry-run"],
            "lapsing" => [verb, "--days", "60"],
            "settle" => [verb, "--customer", "1001", "--on", Today],
            "set-admin" => [verb, "anna@import.invalid"],
            "backup" or "restore" => [verb, program.Data + ".zip"],
            "reset" or "queue" or "verify" or "forecast" or "absences" => [verb],
            _ => throw new NotSupportedException($"The verb {verb} has no call here."),
        };
}
