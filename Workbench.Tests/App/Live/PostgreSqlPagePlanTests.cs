using Workbench.App.Settings;

namespace Workbench.Tests.Live;

/// <summary>The plans of the pages on PostgreSQL.</summary>
public sealed class PostgreSqlPagePlanTests : PagePlanTests
{
    protected override StorageProvider Provider => StorageProvider.PostgreSql;
}
