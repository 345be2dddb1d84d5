using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Workbench.App.Storage.PostgreSql;

/// <summary>Creates the context for the EF Core migration tool.</summary>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlWorkbenchDb>
{
    public PostgreSqlWorkbenchDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlWorkbenchDb>()
                .UseNpgsql("Host=localhost;Database=none")
                .Options
        );
}
