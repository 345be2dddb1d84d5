using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

/// <summary>
/// Tests a missing database, and one that is newer than the program: one sentence, exit code 1, nothing written.
/// </summary>
public sealed class RefusedDatabaseTests
{
    private const string Later = "99990101000000_Later";

    [Theory, OnBothDatabases]
    public async Task Only_serve_import_and_restore_create_a_database(StorageProvider provider)
    {
        using var program = new InProcessProgram();
        var database = await DatabasePlace.CreateAsync(provider, program.Data);
        var before = await database.LookAsync();

        foreach (var verb in VerbCalls.NeedingDatabase)
        {
            var result = await program.RunAsync(database.Settings, VerbCalls.Of(verb, program));

            ShouldBeOneSentence(verb, result, "There is no Workbench database in ", database.Name);
            Path.Exists(database.Folder).Should().BeFalse($"{verb} creates no folder");
            File.Exists(program.Data + ".zip").Should().BeFalse();
            (await database.LookAsync()).Should().Equal(before);
        }
    }

    [Fact]
    public async Task An_empty_file_is_no_database()
    {
        using var program = new InProcessProgram();
        var file = Path.Combine(Directory.CreateDirectory(program.Data).FullName, "workbench.db");
        await File.WriteAllBytesAsync(file, [], TestContext.Current.CancellationToken);

        var result = await program.RunAsync(null, "verify");

        ShouldBeOneSentence("verify", result, "There is no Workbench database in ", program.Data);
        Directory.GetFileSystemEntries(program.Data).Should().Equal(file);
        new FileInfo(file).Length.Should().Be(0);
    }

    [Fact]
    public async Task A_postgresql_server_without_the_database_gets_none()
    {
        Assert.SkipUnless(
            PostgreSqlServer.IsInstalled,
            "PostgreSQL is not installed: run ./test.sh"
        );
        using var program = new InProcessProgram();
        var database = await DatabasePlace.CreateAsync(
            StorageProvider.PostgreSql,
            program.Data,
            empty: false
        );

        for (var i = 0; i < 2; i++)
        {
            var result = await program.RunAsync(database.Settings, "verify");

            ShouldBeOneSentence("verify", result, "There is no Workbench database", database.Name);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_a_later_version_is_refused_and_left_as_it_is(
        StorageProvider provider
    )
    {
        using var published = new PublishedProgram();
        using var program = new InProcessProgram();
        var database = await DatabasePlace.CreateAsync(provider, program.Data);
        (await program.RunAsync(database.Settings, VerbCalls.Of("import", program)))
            .Exit.Should()
            .Be(0);
        await database.MakeNewerAsync(Later);
        var before = await database.LookAsync();
        before.Should().NotBeEmpty();

        // Restore moves the present database aside, and refuses an archive of a later version.
        foreach (var verb in VerbCalls.Verbs.Except(["restore"], StringComparer.Ordinal))
        {
            var isServe = string.Equals(verb, "serve", StringComparison.Ordinal);
            var args = isServe
                ? ["serve", "--urls=http://localhost:0"]
                : VerbCalls.Of(verb, program);

            var result = await (isServe ? (WorkbenchProgram)published : program).RunAsync(
                database.Settings,
                args
            );

            ShouldBeOneSentence(verb, result, "is newer than this program", database.Name, Later);
            (await database.LookAsync()).Should().Equal(before, $"{verb} changes nothing");
        }
    }

    private static void ShouldBeOneSentence(
        string verb,
        (int Exit, string Out, string Error) result,
        params string[] parts
    )
    {
        result.Exit.Should().Be(1, $"{verb} said {result.Error}");
        result.Out.Should().BeEmpty($"{verb} has no result");
        result.Error.Trim().Split('\n').Should().ContainSingle($"{verb} says one sentence");
        result.Error.Should().ContainAll(parts);
    }
}
