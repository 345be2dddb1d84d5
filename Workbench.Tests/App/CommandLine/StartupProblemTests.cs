using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using Xunit;

namespace Workbench.Tests.CommandLine;

/// <summary>Tests a start that the environment prevents: one sentence, exit code 1, no stack trace, within ten seconds.</summary>
public sealed class StartupProblemTests
{
    [Fact]
    public async Task A_damaged_database_file_is_named()
    {
        using var program = new InProcessProgram();
        var file = Path.Combine(Directory.CreateDirectory(program.Data).FullName, "workbench.db");
        await File.WriteAllTextAsync(
            file,
            new string('x', 10_000),
            TestContext.Current.CancellationToken
        );

        var result = await program.RunAsync(null, "verify");

        result.Exit.Should().Be(1);
        result.Error.Trim().Should().EndWith("with the verb restore.").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_postgresql_server_that_does_not_answer_is_named_within_ten_seconds()
    {
        using var program = new InProcessProgram();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        // Accepts the connection and never says a word.
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var result = await program.RunAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Storage:Provider"] = "PostgreSql",
                ["Storage:ConnectionString"] =
                    $"Host=127.0.0.1;Port={port};Database=workbench;Username=workbench",
            },
            "verify"
        );

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        result.Exit.Should().Be(1);
        result.Error.Should().Contain("Storage:ConnectionString").And.NotContain("   at ");
    }
}
