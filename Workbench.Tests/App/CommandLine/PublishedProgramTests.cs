using System.Net;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PublishedFiles))]

namespace Workbench.Tests.CommandLine;

/// <summary>Tests the published program on both databases: it serves, and every verb works.</summary>
public sealed class PublishedProgramTests
{
    [Theory, OnBothDatabases]
    public async Task Every_verb_does_its_work(StorageProvider provider)
    {
        using var program = new PublishedProgram();
        var database = await DatabasePlace.CreateAsync(provider, program.Data);
        var other = await DatabasePlace.CreateAsync(provider, program.Data);

        foreach (var verb in VerbCalls.Ending)
        {
            var at = string.Equals(verb, "restore", StringComparison.Ordinal) ? other : database;
            var (exit, output, error) = await program.RunAsync(
                at.Settings,
                VerbCalls.Of(verb, program)
            );

            exit.Should().Be(0, $"{verb} said {error}");
            output.Should().NotBeEmpty($"{verb} says what it did");
        }
    }

    [Theory, OnBothDatabases]
    public async Task It_serves(StorageProvider provider)
    {
        using var program = new PublishedProgram();
        var database = await DatabasePlace.CreateAsync(provider, program.Data);

        await using var app = await RunningApp.StartPublishedAsync(
            database.Folder,
            database.Settings
        );
        using var http = new HttpClient();
        using var signIn = await http.GetAsync(
            new Uri($"{app.Address}/account/sign-in"),
            TestContext.Current.CancellationToken
        );

        signIn.StatusCode.Should().Be(HttpStatusCode.OK);
        (await signIn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should()
            .Contain("<form");
    }

    /// <summary>The short form publishes the debug build, which builds its model at each start.</summary>
    [Fact]
    public void The_program_of_production_contains_the_model_of_both_databases()
    {
        using var file = File.OpenRead(PublishedFiles.Program);
        using var assembly = new PEReader(file);
        var reader = assembly.GetMetadataReader();

        var models = reader
            .TypeDefinitions.Select(reader.GetTypeDefinition)
            .Select(type => reader.GetString(type.Name))
            .Where(name => name.EndsWith("WorkbenchDbModel", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        models
            .Should()
            .Equal(
                TestSize.IsLong
                    ? ["PostgreSqlWorkbenchDbModel", "SqliteWorkbenchDbModel"]
                    : Array.Empty<string>()
            );
    }
}
