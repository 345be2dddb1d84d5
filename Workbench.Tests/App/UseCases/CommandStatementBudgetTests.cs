using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases;

/// <summary>
/// Tests how many statements the most frequent commands run. A statement that is added here is paid for at every take and every
/// time entry, by everybody who waits for their turn to write.
/// </summary>
public sealed class CommandStatementBudgetTests
{
    /// <summary>
    /// Caller, queue head and account are read; ticket, ticket change, account, audit and operation are written. PostgreSQL
    /// also locks the queue and the account, and writes two change rows for other nodes.
    /// </summary>
    [Theory, OnBothDatabases]
    public async Task Take_next_runs_within_its_statement_budget(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateQueuedTicketAsync(customer);

        var statements = await RecordAsync(testHost, () => testHost.TakeNextAsync(anna));

        statements
            .Should()
            .HaveCountLessThanOrEqualTo(
                provider == StorageProvider.Sqlite ? 8 : 12,
                string.Join("\n", statements)
            );
    }

    /// <summary>
    /// Caller, ticket (with whether others are merged into it) and account are read; ticket, time entry, ledger entry, hours source, account, audit and
    /// operation are written. PostgreSQL also locks the account, and writes two change rows for other nodes.
    /// </summary>
    [Theory, OnBothDatabases]
    public async Task Registering_time_runs_within_its_statement_budget(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateQueuedTicketAsync(customer);
        var number = await testHost.TakeNextAsync(anna);

        var statements = await RecordAsync(
            testHost,
            () => testHost.RegisterTimeAsync(anna, number, 15)
        );

        statements
            .Should()
            .HaveCountLessThanOrEqualTo(
                provider == StorageProvider.Sqlite ? 10 : 13,
                string.Join("\n", statements)
            );
    }

    /// <summary>
    /// Returns the statements of a call, without the commit, which some databases get with the others. PostgreSQL gets several at
    /// once, each ended by a semicolon.
    /// </summary>
    private static async Task<IReadOnlyList<string>> RecordAsync(TestHost testHost, Func<Task> call)
    {
        await using var db = testHost.CreateDbContext();
        using var recorder = new SqlRecorder(db.Database.GetDbConnection());
        await call();
        recorder.Statements.Should().NotBeEmpty("a budget of nothing guards nothing");
        return
        [
            .. recorder.Statements.SelectMany(s =>
                s.Text.Split(
                        ";\n",
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Where(s => !string.Equals(s, "COMMIT", StringComparison.Ordinal))
            ),
        ];
    }
}
