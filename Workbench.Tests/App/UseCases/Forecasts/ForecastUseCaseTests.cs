using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Features.Forecasts.Overview;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Forecasts;

[Rule("D5")]
public sealed class ForecastUseCaseTests
{
    [Theory, OnBothDatabases]
    public async Task Waiting_tickets_have_dates_in_the_order_of_the_queue(StorageProvider provider)
    {
        await using var testHost = await CreateAsync(provider, waiting: 6);

        (await testHost.Get<ForecastQuery>().RunAsync(Actor.Program, default))
            .MadeAt.Should()
            .BeNull("nothing was calculated yet");
        var view = await testHost.Get<ForecastQuery>().RefreshAsync(Actor.Program, default);

        var forecast = view.Forecast!;
        forecast.Tickets.Should().HaveCount(7, "the ticket of the past is open too");
        forecast.Tickets.Select(t => t.Dates.Likely).Should().BeInAscendingOrder();
        forecast.NewTicket.Dates.Median.Should().BeOnOrAfter(testHost.Today);
        view.Report!.Score.Count.Should().BePositive();
        (await testHost.Get<ForecastQuery>().RunAsync(Actor.Program, default))
            .Forecast.Should()
            .BeSameAs(forecast);
    }

    [Theory, OnBothDatabases]
    public async Task A_night_is_stored_once_and_compared_when_its_dates_are_over(
        StorageProvider provider
    )
    {
        await using var testHost = await CreateAsync(provider, waiting: 3);

        (await StoreAsync(testHost)).Should().Be(4);
        (await StoreAsync(testHost)).Should().Be(0, "the night is stored already");
        (await RecordAsync(testHost)).Score.Count.Should().Be(0, "no date is over");
        testHost.Clock.Advance(TimeSpan.FromDays(1));
        (await StoreAsync(testHost)).Should().Be(4);
        await using (var db = testHost.CreateDbContext())
        {
            (await db.NightlyForecasts.CountAsync()).Should().Be(8);
        }

        testHost.Clock.Advance(TimeSpan.FromDays(90));
        var record = await RecordAsync(testHost);

        record.Score.Count.Should().Be(8);
        record.Tickets.Should().Be(4);
        record.Open.Should().BePositive();
        record.Histogram.Sum().Should().Be(8);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_past_there_is_no_forecast_and_nothing_is_stored(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        await testHost.CreateQueuedTicketAsync(await testHost.CreateCustomerAsync());

        var view = await testHost.Get<ForecastQuery>().RefreshAsync(Actor.Program, default);

        view.Refusal!.Code.Should().Be(RefusalCode.ForecastPastTooThin);
        (await StoreAsync(testHost)).Should().Be(0);
    }

    [Fact]
    public async Task A_change_is_tried_without_changing_anything()
    {
        await using var testHost = await CreateAsync(StorageProvider.Sqlite, waiting: 12);
        var view = await testHost.Get<ForecastQuery>().RefreshAsync(Actor.Program, default);
        var last = view.Forecast!.Tickets[^1].Number;
        var rows = await testHost.CountRowsAsync();

        var compared = await testHost
            .Get<ForecastQuery>()
            .CompareAsync(Actor.Program, new(WhatIfChange.ToFront, testHost.Today, last), default);

        compared!.After.Find(last)!.Place.Should().Be(1);
        compared
            .After.Find(last)!
            .Dates.Median.Should()
            .BeOnOrBefore(compared.Before.Find(last)!.Dates.Median);
        (await testHost.CountRowsAsync()).Should().Equal(rows);
    }

    private static async Task<TestHost> CreateAsync(StorageProvider provider, int waiting)
    {
        var testHost = await TestHost.OpenAsync(provider);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.AddDeliveriesAsync(customer);
        for (var i = 0; i < waiting; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        return testHost;
    }

    private static Task<int> StoreAsync(TestHost testHost) =>
        testHost.Get<StoreForecasts>().RunAsync(Actor.Program, default);

    private static Task<Workbench.Domain.Forecasting.TrackRecord> RecordAsync(TestHost testHost) =>
        testHost.Get<TrackRecordQuery>().RunAsync(Actor.Program, default);
}
