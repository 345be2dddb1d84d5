using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>In Swedish.</summary>
[Collection(DemoServers.Second)]
public sealed class SwedishSalesDeskJourneyTests(DemoApp demo, ITestOutputHelper output)
    : SalesDeskJourney(demo, output)
{
    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public Task A_salespersons_whole_day_by_keyboard() =>
        WorkThroughADayAsync("sv-SE", "tillgängligt.", "tillbaka i kön på plats", "Fel månad");
}
