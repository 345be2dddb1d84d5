using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage.Sqlite;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Operations.Verification;

/// <summary>
/// Provides a database file with every kind of entry, created once by the use cases. Each test corrupts its own copy. Customer
/// 1001, agreement from 2026-03-01: 1 Grant 600, 2 Draw 60 on 2026-11-02, 3 Reverse of it, 4 Draw 60, 5 Grant 300 (card, source
/// 2), 6 Cancel of it, 7 Grant 300 (card, source 3), on 2027-03-01 8 Lapse 540, 9 CarryOver 300, 10 Grant 600 (source 4), on
/// 2027-03-02 11 Restore 30, 12 Draw 30.
/// </summary>
public sealed class LedgerFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("workbench-ledger-").FullName;

    private string Original => Path.Combine(folder, "original.db");

    /// <summary>Runs the statements on a copy, without the triggers of the database, and verifies it.</summary>
    public async Task<VerificationReport> VerifyAfterAsync(string sql)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        File.Copy(Original, file);
        Corrupt(file, sql);
        await using var db = new SqliteWorkbenchDb(
            new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                .UseSqlite($"Data Source={file};Pooling=False")
                .Options
        );
        return await LedgerVerifier.RunAsync(db, CancellationToken.None);
    }

    public static void Corrupt(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        foreach (var trigger in ReadTriggers(connection))
        {
            Execute(connection, $"DROP TRIGGER \"{trigger}\"");
        }

        Execute(connection, "PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
        Execute(connection, sql);
    }

    public async ValueTask InitializeAsync()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await AddDataAsync(testHost);
        await using var db = testHost.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(
            Path.Combine(testHost.Get<StorageSettings>().DataFolder, "workbench.db"),
            Original
        );
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task AddDataAsync(TestHost testHost)
    {
        var customer = await testHost.CreateCustomerAsync();
        await testHost.AddCustomerAsync("2002");
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bug = await testHost.CreateStartedTicketAsync(anna, customer, kind: TicketKind.Bug);
        await testHost.RegisterTimeAsync(anna, bug, 60);
        await testHost.ClassifyAsync(anna, bug, BugClass.CommonSystemBug);
        await testHost.ClassifyAsync(anna, bug, BugClass.Modification);
        await BuyAsync(testHost, customer);
        await CancelAsync(testHost, customer, sourceNo: 2);
        await BuyAsync(testHost, customer);
        await WaitAsync(testHost, anna, await testHost.CreateStartedTicketAsync(anna, customer));

        testHost.Clock.Advance(TimeSpan.FromDays(120));
        var late = new RegisterTimeInput(30, new(2027, 2, 27), Activity.Fix, "");
        (
            await testHost.Get<RegisterTime>().RunAsync(anna, bug, late, Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    /// <summary>Puts a ticket on hold for an hour, waiting for the customer.</summary>
    private static async Task WaitAsync(TestHost testHost, Actor anna, int number)
    {
        var on = () => new TicketCommandTarget(number, null, Guid.NewGuid());
        (await testHost.Get<AskCustomer>().RunAsync(anna, on(), "Where?", default)).ShouldSucceed();
        testHost.Clock.Advance(TimeSpan.FromHours(1));
        (
            await testHost.Get<RecordAnswer>().RunAsync(anna, on(), "Eva", "There", default)
        ).ShouldSucceed();
    }

    private static async Task BuyAsync(TestHost testHost, int customer) =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    Actor.Program,
                    customer,
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    private static async Task CancelAsync(TestHost testHost, int customer, int sourceNo) =>
        (
            await testHost
                .Get<CommandExecutor>()
                .RunAsync<Outcome<Unit>>(
                    new(Actor.Program, "GivenCancelled", Roles.Administrator, "card", null),
                    async (context, ct) =>
                    {
                        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
                            context,
                            customer,
                            ct
                        );
                        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
                        var after = RefillCardCancellation.Apply(
                            account.Hours,
                            sourceNo,
                            context.Today,
                            context.Now
                        );
                        if (!after.TryGetValue(out var hours, out var refusal))
                        {
                            return refusal;
                        }

                        account.Apply(hours);
                        account.Save();
                        return Unit.Value;
                    },
                    CancellationToken.None
                )
        ).ShouldSucceed();

    private static List<string> ReadTriggers(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
