using System.Reflection;
using Workbench.App.Settings;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Workbench.Tests.Support;

/// <summary>Runs a theory once per database. A database that isn't installed is skipped visibly, and fails in CI.</summary>
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    )
    {
        var inCi = string.Equals(
            Environment.GetEnvironmentVariable("CI"),
            "true",
            StringComparison.Ordinal
        );
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow(StorageProvider.Sqlite),
            new TheoryDataRow(StorageProvider.PostgreSql)
            {
                Skip =
                    PostgreSqlServer.IsInstalled || inCi
                        ? null
                        : "PostgreSQL is not installed: run ./test.sh",
            },
        ];
        return ValueTask.FromResult(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
