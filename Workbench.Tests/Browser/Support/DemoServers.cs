using Xunit;

namespace Workbench.Tests.Browser.Support;

/// <summary>
/// Names the servers with demo data that several classes share: a start and the first visit of each page take seconds. The
/// classes of a server run one after the other, and each leaves nobody with a running timer or too many started tickets.
/// </summary>
public static class DemoServers
{
    public const string First = "first server with demo data";
    public const string Second = "second server with demo data";

    /// <summary>For imports alone: the months before an import are not billed.</summary>
    public const string Imports = "server with demo data for imports";

    [CollectionDefinition(First)]
    public sealed class FirstServer : ICollectionFixture<DemoApp>;

    [CollectionDefinition(Second)]
    public sealed class SecondServer : ICollectionFixture<DemoApp>;

    [CollectionDefinition(Imports)]
    public sealed class ServerForImports : ICollectionFixture<DemoApp>;
}
