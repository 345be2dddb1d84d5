namespace Workbench.Tests.Live;

/// <summary>The plans of the pages on SQLite.</summary>
public sealed class SqlitePagePlanTests : PagePlanTests;
