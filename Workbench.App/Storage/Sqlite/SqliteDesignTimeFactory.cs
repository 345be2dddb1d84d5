using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Workbench.App.Storage.Sqlite;

/// <summary>Creates the context for the EF Core migration tool.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteWorkbenchDb>
{
    public SqliteWorkbenchDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteWorkbenchDb>()
                .UseSqlite("Data Source=:memory:")
                .Options
        );
}
