using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Operations.Verification;
using Workbench.App.Settings;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Audit;

/// <summary>Tests that a change of the audit past the program is found, and that honest work never looks like one.</summary>
public sealed class AuditSealTests
{
    [Theory, OnBothDatabases]
    public async Task An_unchanged_audit_fits_its_seals(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await AddAsync(testHost, 3);

        var report = await VerifyAsync(testHost);

        report.Differences.Should().BeEmpty();
        report.Rows.Should().Be(20);
        report.Unsealed.Should().Be(3);
        report.Seals.Should().Be(2);
        report.NewestSeal.Should().MatchRegex("^2:[0-9a-f]{64}$");
    }

    [Theory, OnBothDatabases]
    public async Task Sealing_again_adds_nothing(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);

        await SealAsync(testHost);

        (await VerifyAsync(testHost)).Seals.Should().Be(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_row_is_named(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await TamperAsync(
            testHost,
            """UPDATE "AuditRows" SET "ActorId" = 7 WHERE "Id" IN (5, 12)"""
        );

        (await VerifyAsync(testHost))
            .Differences.Should()
            .Equal("audit row 5 was changed after seal 1", "audit row 12 was changed after seal 2");
    }

    [Theory, OnBothDatabases]
    public async Task Every_column_of_a_row_is_sealed(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await using var db = testHost.CreateDbContext();
        var columns = db
            .Model.FindEntityType(typeof(AuditRow))!
            .GetProperties()
            .Select(p => p.Name)
            .ToList();
        var row = await db.AuditRows.AsNoTracking().FirstAsync(a => a.Id == 5);
        var changed = new Dictionary<string, AuditRow>(StringComparer.Ordinal)
        {
            ["Id"] = row with { Id = 6 },
            ["At"] = row with { At = row.At.AddMilliseconds(1) },
            ["ActorId"] = row with { ActorId = 9 },
            ["Command"] = row with { Command = "x" },
            ["Subject"] = row with { Subject = "x" },
            ["OperationId"] = row with { OperationId = "x" },
            ["Kind"] = row with { Kind = AuditKind.Reading },
            ["Outcome"] = row with { Outcome = AuditOutcome.Denied },
            ["Address"] = row with { Address = "x" },
            ["Session"] = row with { Session = "x" },
            ["Detail"] = row with { Detail = "x" },
            ["TicketNumber"] = row with { TicketNumber = 9 },
            ["CustomerId"] = row with { CustomerId = 9 },
            ["Count"] = row with { Count = 9 },
        };

        changed.Keys.Should().BeEquivalentTo(columns);
        changed
            .Values.Append(row)
            .Select(r => Convert.ToHexString(AuditSealing.HashOf(r)))
            .Should()
            .OnlyHaveUniqueItems();
    }

    [Theory, OnBothDatabases]
    public async Task A_removed_row_is_named(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await TamperAsync(testHost, """DELETE FROM "AuditRows" WHERE "Id" = 4""");

        (await VerifyAsync(testHost))
            .Differences.Should()
            .Equal("audit row 4 was removed after seal 1");
    }

    [Theory, OnBothDatabases]
    public async Task Exchanged_rows_are_named(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await TamperAsync(
            testHost,
            """
            UPDATE "AuditRows" SET "Id" = 1000 WHERE "Id" = 3;
            UPDATE "AuditRows" SET "Id" = 3 WHERE "Id" = 4;
            UPDATE "AuditRows" SET "Id" = 4 WHERE "Id" = 1000;
            """
        );

        (await VerifyAsync(testHost))
            .Differences.Should()
            .Equal("audit row 3 was changed after seal 1", "audit row 4 was changed after seal 1");
    }

    [Theory, OnBothDatabases]
    public async Task A_row_inserted_into_an_old_gap_is_named(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, 3);
        await InsertAsync(testHost, 10);
        await SealAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromHours(2));
        await InsertAsync(testHost, 11);
        await SealAsync(testHost);
        await InsertAsync(testHost, 6);
        await SealAsync(testHost);

        (await VerifyAsync(testHost))
            .Differences.Should()
            .Equal("audit row 6 was inserted after seal 1");
    }

    /// <summary>PostgreSQL gives numbers in the order of inserts; transactions commit in another.</summary>
    [Theory, OnBothDatabases]
    public async Task A_row_that_is_committed_late_is_sealed_by_the_next_seal(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await InsertAsync(testHost, 1);
        await InsertAsync(testHost, 5);
        await SealAsync(testHost);
        await InsertAsync(testHost, 3);
        (await VerifyAsync(testHost)).Differences.Should().BeEmpty("it may still be late");
        await InsertAsync(testHost, 6);
        await SealAsync(testHost);
        testHost.Clock.Advance(TimeSpan.FromHours(2));
        await InsertAsync(testHost, 7);
        await SealAsync(testHost);
        (await VerifyAsync(testHost)).Differences.Should().BeEmpty();

        await TamperAsync(testHost, """UPDATE "AuditRows" SET "Subject" = 'x' WHERE "Id" = 3""");

        var report = await VerifyAsync(testHost);
        report.Differences.Should().Equal("audit row 3 was changed after seal 2");
        report.Rows.Should().Be(5);
    }

    [Theory, OnBothDatabases]
    public async Task A_cut_off_end_is_found_by_its_seal(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        var noted = (await VerifyAsync(testHost)).NewestSeal;
        await TamperAsync(testHost, """DELETE FROM "AuditRows" WHERE "Id" > 18""");
        (await VerifyAsync(testHost))
            .Differences.Should()
            .Equal(
                "audit row 19 was removed after seal 2",
                "audit row 20 was removed after seal 2"
            );

        await TamperAsync(
            testHost,
            """
            DELETE FROM "AuditRows" WHERE "Id" > 10;
            DELETE FROM "AuditSeals" WHERE "No" = 2;
            """
        );

        (await VerifyAsync(testHost))
            .Differences.Should()
            .BeEmpty("nothing in the database tells of what was cut off with its seal");
        (await VerifyAsync(testHost, noted))
            .Differences.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith($"audit: seal {noted} is not there");
    }

    [Theory, OnBothDatabases]
    public async Task A_seal_that_is_changed_or_missing_is_found(StorageProvider provider)
    {
        await using var testHost = await CreateSealedAsync(provider);
        await TamperAsync(testHost, """UPDATE "AuditSeals" SET "Count" = 9 WHERE "No" = 1""");
        (await VerifyAsync(testHost)).Differences.Should().NotBeEmpty();

        await TamperAsync(testHost, """DELETE FROM "AuditSeals" WHERE "No" = 1""");

        (await VerifyAsync(testHost)).Differences.Should().Contain("audit: seal 1 is missing");
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_seal_while_people_work(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var second = provider == StorageProvider.PostgreSql ? testHost.CreateSecondNode() : null;
        var work = Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(testHost, 25)))
        );
        var seal = Task.Run(async () =>
        {
            while (!work.IsCompleted)
            {
                await Task.WhenAll(SealAsync(testHost), SealAsync(second ?? testHost));
            }
        });
        await Task.WhenAll(work, seal);
        await SealAsync(testHost);
        if (second is not null)
        {
            await second.DisposeAsync();
        }

        var report = await VerifyAsync(testHost);

        report.Differences.Should().BeEmpty();
        (report.Rows, report.Unsealed).Should().Be((100, 0));
    }

    [Fact]
    public async Task Insert_or_replace_of_a_known_key_is_refused()
    {
        await using var testHost = await CreateSealedAsync(StorageProvider.Sqlite);
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        foreach (
            var sql in new[]
            {
                """INSERT OR REPLACE INTO "AuditRows" SELECT * FROM "AuditRows" WHERE "Id" = 3""",
                """REPLACE INTO "AuditSeals" SELECT * FROM "AuditSeals" WHERE "No" = 1""",
                """INSERT OR IGNORE INTO "AuditRows" SELECT * FROM "AuditRows" WHERE "Id" = 3""",
            }
        )
        {
            var replace = () => db.Database.ExecuteSqlRawAsync(sql);

            (await replace.Should().ThrowAsync<Exception>(sql))
                .Which.Message.Should()
                .Contain("append-only");
        }

        (await VerifyAsync(testHost)).Differences.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, 5, new long[] { 1, 2, 3, 4, 5 }, "")]
    [InlineData(1, 5, new long[] { 2, 5 }, "1,3-4")]
    [InlineData(6, 9, new long[] { 6, 9 }, "7-8")]
    public void Gaps_are_ranges(long first, long last, long[] ids, string text)
    {
        var gaps = IdRanges.Gaps(first, last, ids);

        IdRanges.Format(gaps).Should().Be(text);
        IdRanges.Parse(text).Should().Equal(gaps);
    }

    /// <summary>Creates twenty rows in two seals.</summary>
    private static async Task<TestHost> CreateSealedAsync(StorageProvider provider)
    {
        var testHost = await TestHost.OpenAsync(provider);
        await AddAsync(testHost, 10);
        await SealAsync(testHost);
        await AddAsync(testHost, 10);
        await SealAsync(testHost);
        return testHost;
    }

    private static async Task AddAsync(TestHost testHost, int count)
    {
        for (var i = 0; i < count; i++)
        {
            (
                await testHost
                    .Get<RecordDashboardAction>()
                    .RunAsync(Actor.Program, $"/recurring/trigger {i}", default)
            ).ShouldSucceed();
        }
    }

    private static async Task InsertAsync(TestHost testHost, long id)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        db.AuditRows.Add(
            new(id, testHost.Clock.GetUtcNow().UtcDateTime, 0, "TakeNext", "queue", null)
        );
        await db.SaveChangesAsync();
    }

    private static async Task SealAsync(TestHost testHost) =>
        (await testHost.Get<SealAudit>().RunAsync(Actor.Program, default)).ShouldSucceed();

    private static async Task<AuditReport> VerifyAsync(TestHost testHost, string? known = null)
    {
        await using var db = testHost.CreateDbContext();
        return await AuditVerifier.RunAsync(db, known, default);
    }

    /// <summary>Changes rows as somebody can who administers the database: without its triggers.</summary>
    private static async Task TamperAsync(TestHost testHost, string sql)
    {
        await using var db = testHost.CreateDbContext();
        db.AllowsWrites = true;
        foreach (
            var trigger in new[] { "AuditRows", "AuditSeals" }.SelectMany(table =>
                db.AppendOnlyTriggersOf(table).Select(t => (t.Name, Table: table))
            )
        )
        {
            await db.Database.ExecuteSqlRawAsync(
                testHost.Get<StorageSettings>().Provider == StorageProvider.Sqlite
                    ? $"DROP TRIGGER IF EXISTS \"{trigger.Name}\""
                    : $"DROP TRIGGER IF EXISTS \"{trigger.Name}\" ON \"{trigger.Table}\""
            );
        }

        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
