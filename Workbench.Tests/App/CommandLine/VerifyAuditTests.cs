using System.Text.Json;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Settings;
using Workbench.App.Storage.Auditing;
using Workbench.Domain;
using Workbench.Tests.Operations.Verification;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.CommandLine;

/// <summary>Tests what the verbs say of the audit and leave in it.</summary>
public sealed class VerifyAuditTests
{
    [Fact]
    public async Task A_changed_row_is_named_and_a_noted_seal_is_looked_for()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await testHost.CreateCustomerAsync();
        (await testHost.Get<SealAudit>().RunAsync(Actor.Program, default)).ShouldSucceed();
        using var program = new InProcessProgram();
        var at = At(testHost);
        using var report = JsonDocument.Parse((await program.RunAsync(at, "verify", "--json")).Out);
        var seal = report.RootElement.GetProperty("audit").GetProperty("newestSeal").GetString()!;

        var unchanged = await program.RunAsync(at, "verify", "--audit-seal", seal);
        var unknown = await program.RunAsync(at, "verify", "--audit-seal", "7:00");
        LedgerFixture.Corrupt(
            testHost.Get<StorageSettings>().DatabaseFile,
            """UPDATE "AuditRows" SET "ActorId" = 3 WHERE "Id" = 1"""
        );
        var changed = await program.RunAsync(at, "verify");

        unchanged.Exit.Should().Be(0, unchanged.Error);
        unchanged
            .Out.Should()
            .MatchRegex(
                $"The audit is unchanged: \\d+ rows in 1 seals, 0 newer rows. Newest seal: {seal}\\s*$"
            );
        unknown.Exit.Should().Be(1);
        unknown.Out.Should().Contain("audit: seal 7:00 is not there");
        changed.Exit.Should().Be(1);
        changed.Out.Should().Contain("audit row 1 was changed after seal 1");
        changed.Error.Should().Contain("The audit was changed: 1 differences");
    }

    [Fact]
    public async Task A_backup_and_its_restore_are_recorded()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await testHost.CreateCustomerAsync();
        using var program = new InProcessProgram();
        var archive = program.Data + ".zip";

        var backup = await program.RunAsync(At(testHost), "backup", archive);
        var restore = await program.RunAsync(null, "restore", archive);

        backup.Exit.Should().Be(0, backup.Error);
        backup.Error.Should().NotContain("not in the audit");
        await using var db = testHost.CreateDbContext();
        (await db.AuditRows.SingleAsync(a => a.Kind == AuditKind.Operation))
            .Command.Should()
            .Be("Backup");
        restore.Exit.Should().Be(0, restore.Error);
        restore.Error.Should().NotContain("not in the audit");
        ReadDetail(Path.Combine(program.Data, "workbench.db"))
            .Should()
            .MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");
        File.Delete(archive);
    }

    [Fact]
    public void A_log_line_has_a_category_of_its_own()
    {
        var lines = new List<string>();
        using var loggers = LoggerFactory.Create(b => b.AddProvider(new ListLogger(lines)));

        new AuditLog(loggers).Write(
            SecurityEvent.Denied("ChangeRoles", 3, "person 7", null).ToRow()
        );

        lines
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Workbench.Audit Warning ChangeRoles (Refusal): Denied, person 3, person 7");
    }

    private static string ReadDetail(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Detail" FROM "AuditRows" WHERE "Command" = 'Restore'""";
        return (string)command.ExecuteScalar()!;
    }

    private static Dictionary<string, string> At(TestHost testHost) =>
        new(StringComparer.Ordinal)
        {
            ["Storage__DataFolder"] = testHost.Get<StorageSettings>().DataFolder,
        };

    private sealed class ListLogger(List<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Lines(categoryName, lines);

        public void Dispose() { }

        private sealed class Lines(string category, List<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => lines.Add($"{category} {logLevel} {formatter(state, exception)}");
        }
    }
}
