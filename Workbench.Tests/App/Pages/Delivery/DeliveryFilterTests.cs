using FluentAssertions;
using Workbench.App.Features.Delivery.TicketLists;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

public sealed class DeliveryFilterTests
{
    public static TheoryData<string, DeliveryFilter> ValidFilters =>
        new()
        {
            { "?show=late", new(DeliveryListKind.Late) },
            { "?show=due", new(DeliveryListKind.Due) },
            { "?show=open", new(DeliveryListKind.Open) },
            {
                "?state=awaitingcustomer",
                new(DeliveryListKind.State, State: TicketState.AwaitingCustomer)
            },
            { "?who=7", new(DeliveryListKind.Technician, TechnicianId: 7) },
            { "?week=all", new(DeliveryListKind.Delivered) },
            {
                "?week=2026-W47&kept=late",
                new(
                    DeliveryListKind.Delivered,
                    Week: new IsoWeek(2026, 47),
                    Outcome: DeliveryOutcomeFilter.AfterSecondLimit
                )
            },
            {
                "?week=2026-W47&kept=7",
                new(
                    DeliveryListKind.Delivered,
                    Week: new IsoWeek(2026, 47),
                    Outcome: DeliveryOutcomeFilter.WithinFirstLimit
                )
            },
            {
                "?week=all&kept=14",
                new(DeliveryListKind.Delivered, Outcome: DeliveryOutcomeFilter.WithinSecondLimit)
            },
            {
                "?week=all&kept=estimated",
                new(DeliveryListKind.Delivered, Outcome: DeliveryOutcomeFilter.Estimated)
            },
            {
                "?week=all&kept=over",
                new(DeliveryListKind.Delivered, Outcome: DeliveryOutcomeFilter.OverEstimate)
            },
        };

    [Theory]
    [MemberData(nameof(ValidFilters))]
    public void A_filter_round_trips_through_its_URL(string query, DeliveryFilter filter)
    {
        filter.Href.Should().Be($"delivery{query}");
        Read(query).Should().Be(filter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?show=delivered")]
    [InlineData("?show=2")]
    [InlineData("?show=nonsense")]
    [InlineData("?state=closed")]
    [InlineData("?state=1")]
    [InlineData("?who=me")]
    [InlineData("?who=-1")]
    [InlineData("?week=2026-W99")]
    [InlineData("?kept=late")]
    public void An_invalid_URL_gives_no_filter(string query) => Read(query).Should().BeNull();

    private static DeliveryFilter? Read(string query)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        return DeliveryFilter.Parse(
            values["show"],
            values["state"],
            values["who"],
            values["week"],
            values["kept"]
        );
    }
}
