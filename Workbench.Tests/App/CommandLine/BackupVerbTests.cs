using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Tests.Operations.Backups;
using Workbench.Tests.Operations.Verification;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

public sealed class BackupVerbTests
{
    [Fact]
    public async Task A_backup_taken_during_work_restores_elsewhere_and_verifies()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await testHost.CreateCustomerAsync();
        using var program = new PublishedProgram();
        var archive = program.Data + ".zip";
        var from = At(testHost.Get<StorageSettings>().DataFolder);
        using var stop = new CancellationTokenSource();
        using (InstanceLock.Acquire(testHost.Get<StorageSettings>().DataFolder))
        {
            var work = Task.Run(
                async () =>
                {
                    var made = 0;
                    while (!stop.IsCancellationRequested)
                    {
                        await testHost.CreateCustomerAsync(
                            (2000 + made++).ToString(CultureInfo.InvariantCulture)
                        );
                    }

                    return made;
                },
                TestContext.Current.CancellationToken
            );
            var backup = await program.RunAsync(from, "backup", archive);
            await stop.CancelAsync();
            var made = await work;

            backup.Exit.Should().Be(0, backup.Error);
            backup.Out.Should().StartWith("Backed up 1 files, ");
            made.Should().BePositive();
        }

        var restore = await program.RunAsync(null, "restore", archive);
        var verify = await program.RunAsync(null, "verify");

        restore.Exit.Should().Be(0, restore.Error);
        verify.Exit.Should().Be(0, verify.Error);
        verify
            .Out.Should()
            .MatchRegex(
                @"^The ledger is correct: \d+ customers, \d+ ledger entries\.\s+The audit has no seals yet: \d+ rows\.\s*$"
            );
        TestContext.Current.TestOutputHelper?.WriteLine(restore.Out + verify.Out);
    }

    [Fact]
    public async Task Restoring_over_other_data_replaces_it_with_the_backup()
    {
        using var program = new InProcessProgram();
        (await program.RunAsync(null, "import", program.Copy("import-small"))).Exit.Should().Be(0);
        Directory.CreateDirectory(Path.Combine(program.Data, "keys"));
        await File.WriteAllTextAsync(
            Path.Combine(program.Data, "keys/key-1.xml"),
            "<key/>",
            TestContext.Current.CancellationToken
        );
        var database = Path.Combine(program.Data, "workbench.db");
        var before = DatabaseContent.ReadAllRows(database);
        var archive = program.Data + ".zip";
        (await program.RunAsync(null, "backup", archive)).Exit.Should().Be(0);
        LedgerFixture.Corrupt(database, "UPDATE Customers SET Name = 'Other'");

        var (exit, output, error) = await program.RunAsync(null, "restore", archive);

        exit.Should().Be(0, error);
        output.Should().Contain("4 customers").And.Contain("The previous data is in ");
        var after = DatabaseContent.ReadAllRows(database);
        after["AuditRows"].Should().HaveCount(before["AuditRows"].Count + 1, "it is recorded");
        after
            .Where(t => t.Key is not "AuditRows")
            .Should()
            .BeEquivalentTo(before.Where(t => t.Key is not "AuditRows"));
        File.Exists(Path.Combine(program.Data, "keys/key-1.xml")).Should().BeTrue();
        var replaced = Directory
            .GetDirectories(program.Data, "replaced-*")
            .Should()
            .ContainSingle();
        DatabaseContent
            .ReadAllRows(Path.Combine(replaced.Subject, "workbench.db"))["Customers"]
            .Should()
            .OnlyContain(row => row.Contains("Other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_existing_file_is_never_written_over()
    {
        using var program = new InProcessProgram();
        var archive = program.Data + ".zip";
        await File.WriteAllTextAsync(archive, "mine", TestContext.Current.CancellationToken);
        (await program.RunAsync(null, "import", program.Copy("import-small"))).Exit.Should().Be(0);

        var (exit, output, error) = await program.RunAsync(null, "backup", archive);

        exit.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain($"The backup failed: {archive} already exists");
        File.ReadAllText(archive).Should().Be("mine");
        Directory.GetFiles(Path.GetDirectoryName(archive)!, "*.part").Should().BeEmpty();
    }

    [Fact]
    public async Task Restoring_needs_the_lock_and_says_who_holds_it()
    {
        using var program = new InProcessProgram();
        var archive = program.Data + ".zip";
        (await program.RunAsync(null, "import", program.Copy("import-small"))).Exit.Should().Be(0);
        (await program.RunAsync(null, "backup", archive)).Exit.Should().Be(0);
        using var serving = InstanceLock.Acquire(program.Data);

        var (exit, _, error) = await program.RunAsync(null, "restore", archive);

        exit.Should().Be(1);
        error.Should().Contain($"in use by process {Environment.ProcessId}");
        Directory.GetDirectories(program.Data, "re*-*").Should().BeEmpty();
        (await program.RunAsync(null, "verify")).Exit.Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_is_not_a_backup_is_refused()
    {
        using var program = new InProcessProgram();
        var file = program.Copy("import-small") + "/customers.csv";

        var (exit, output, error) = await program.RunAsync(null, "restore", file);

        exit.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain($"{file} was not restored: it is not a Workbench archive.");
        (await program.RunAsync(null, "restore", file + "x"))
            .Error.Should()
            .Contain("the file doesn't exist");
    }

    [Fact]
    public async Task Differences_are_listed_and_exit_1()
    {
        using var program = new InProcessProgram();
        (await program.RunAsync(null, "import", program.Copy("import-small"))).Exit.Should().Be(0);
        LedgerFixture.Corrupt(
            Path.Combine(program.Data, "workbench.db"),
            "UPDATE Accounts SET HeldMinutes = HeldMinutes + 1 WHERE CustomerId = 1"
        );

        var text = await program.RunAsync(null, "verify");
        var json = await program.RunAsync(null, "verify", "--json");

        text.Exit.Should().Be(1);
        text.Out.Trim().Should().MatchRegex(@"^customer \d+ held: stored \d+, calculated \d+$");
        text.Error.Should().Contain("The ledger is not correct: 1 differences in 4 customers");
        json.Exit.Should().Be(1);
        using var report = JsonDocument.Parse(json.Out);
        report.RootElement.GetProperty("ok").GetBoolean().Should().BeFalse();
        report.RootElement.GetProperty("customers").GetInt32().Should().Be(4);
        report.RootElement.GetProperty("entries").GetInt32().Should().BePositive();
        report.RootElement.GetProperty("differences").GetArrayLength().Should().Be(1);
    }

    private static Dictionary<string, string> At(string dataFolder) =>
        new(StringComparer.Ordinal) { ["Storage__DataFolder"] = dataFolder };
}
