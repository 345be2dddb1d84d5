using Workbench.Tests.Browser.Support;
using Xunit;

namespace Workbench.Tests.Browser.Journeys;

/// <summary>In Swedish.</summary>
[Collection(DemoServers.Second)]
public sealed class SwedishSalesDeskJourneyTests(DemoApp demo, ITestOutputHelper output)
    : SalesDeskJourney(demo, output)
{
    [Fact(Skip = "Chromium is not there", SkipWhen = nameof(CannotRun))]
    public Task A_card_sold_for_a_waiting_ticket_makes_it_startable_at_its_old_place() =>
        SellCardForWaitingTicketAsync("sv-SE", "tillbaka i kön på plats");
}
