using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Settings;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage;

/// <summary>Tests the model that the databases store, and that the migrations match it.</summary>
public sealed class ModelTests
{
    private static readonly Type[] UnsupportedTypes =
    [
        typeof(decimal),
        typeof(TimeSpan),
        typeof(DateTimeOffset),
        typeof(ulong),
        typeof(double),
    ];

    [Theory, OnBothDatabases]
    public async Task No_column_type_is_compared_wrongly_by_a_database(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();
        var mapped = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).ToList();

        mapped.Should().HaveCountGreaterThan(100, "the whole model is checked");
        mapped
            .Where(p =>
                UnsupportedTypes.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
            )
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}")
            .Should()
            .BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task The_model_has_no_pending_migration(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await using var db = testHost.CreateDbContext();

        db.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public async Task An_acknowledged_write_on_the_embedded_database_is_flushed_to_disk()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await using var db = testHost.CreateDbContext();
        await db.Database.OpenConnectionAsync();

        (
            await db
                .Database.SqlQueryRaw<string>(
                    "SELECT journal_mode AS \"Value\" FROM pragma_journal_mode"
                )
                .SingleAsync()
        )
            .Should()
            .Be("wal");
        (
            await db
                .Database.SqlQueryRaw<int>(
                    "SELECT synchronous AS \"Value\" FROM pragma_synchronous"
                )
                .SingleAsync()
        )
            .Should()
            .Be(2, "FULL");
        (
            await db
                .Database.SqlQueryRaw<int>(
                    "SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys"
                )
                .SingleAsync()
        )
            .Should()
            .Be(1);
    }
}
