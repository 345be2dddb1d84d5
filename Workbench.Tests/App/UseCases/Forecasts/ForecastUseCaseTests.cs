using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Forecasts;
using Workbench.App.Features.Forecasts.Nights;
using Workbench.App.Features.Forecasts.Overview;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
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

    [Theory, OnBothDatabases]
    public async Task An_absence_moves_the_dates_and_its_end_moves_them_back(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.AddDeliveriesAsync(customer, anna.Id, bo.Id);
        for (var i = 0; i < 20; i++)
        {
            await testHost.CreateQueuedTicketAsync(customer);
        }

        var before = await DatesAsync(testHost);
        var days = new AbsenceDays(
            testHost.Today,
            testHost.Today.AddDays(40),
            DayPart.WholeDay,
            ""
        );
        var id = (
            await testHost.Get<AddAbsence>().RunAsync(anna, anna.Id, days, Guid.NewGuid(), default)
        ).ShouldSucceed();
        var away = await DatesAsync(testHost);

        away.Zip(before).Should().OnlyContain(d => d.First >= d.Second);
        away[^1].Should().BeAfter(before[^1], "one of two is away");
        (
            await testHost
                .Get<CancelAbsence>()
                .RunAsync(anna, new(id, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        (await DatesAsync(testHost)).Should().Equal(before);
    }

    [Theory]
    [InlineData(ChangeTopic.Absence, true)]
    [InlineData(ChangeTopic.Ticket, true)]
    [InlineData(ChangeTopic.Forecast, false)]
    public void The_kept_forecast_is_renewed_by_what_moves_dates(ChangeTopic topic, bool moves) =>
        ForecastRefresher.IsAffectedBy(new(topic, 1)).Should().Be(moves);

    private static async Task<IReadOnlyList<DateOnly>> DatesAsync(TestHost testHost) =>
        [
            .. (
                await testHost.Get<ForecastQuery>().RefreshAsync(Actor.Program, default)
            ).Forecast!.Tickets.Select(t => t.Dates.Likely),
        ];

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
