using Xunit;

namespace Workbench.Tests.Browser.Support;

/// <summary>
/// Names the servers with demo data that several classes share: a start and the first visit of each page take seconds. The
/// classes of a server run one after the other, and each leaves nobody with a running timer or too many started tickets. Each
/// server has about the same to do, since the last one decides how long a run takes.
/// </summary>
public static class DemoServers
{
    public const string First = "first server with demo data";
    public const string Second = "second server with demo data";

    /// <summary>
    /// For imports, after which earlier months are not billed and customers have other tickets, and for journeys that neither
    /// matters to.
    /// </summary>
    public const string Third = "third server with demo data";

    [CollectionDefinition(First)]
    public sealed class FirstServer : ICollectionFixture<DemoApp>;

    [CollectionDefinition(Second)]
    public sealed class SecondServer : ICollectionFixture<DemoApp>;

    [CollectionDefinition(Third)]
    public sealed class ThirdServer : ICollectionFixture<DemoApp>;
}
