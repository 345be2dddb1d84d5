using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>In English. The demo has one customer who waits and can buy hours, so each language has a server of its own.</summary>
[Collection(DemoServers.First)]
public sealed class EnglishSalesDeskJourneyTests(DemoApp demo, ITestOutputHelper output)
    : SalesDeskJourney(demo, output)
{
    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public Task A_salespersons_whole_day_by_keyboard() =>
        WorkThroughADayAsync("en-GB", "available.", "back in the queue at place", "Wrong month");
}
