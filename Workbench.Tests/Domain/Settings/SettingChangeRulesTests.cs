using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Settings;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Settings;

public sealed class SettingChangeRulesTests
{
    private static readonly Actor Eva = new(3, "Eva", Roles.Administrator);
    private static readonly DateOnly Today = Day("2026-06-01");

    [Fact]
    public void A_change_applies_from_its_day_on_and_the_operators_value_before()
    {
        var change = Create(SettingCatalogue.HourlyRate, "120000", Day("2026-07-01"));
        var stored = new StoredSettings([change]);

        change
            .Should()
            .Be(
                new SettingChange(
                    1,
                    SettingKey.HourlyRate,
                    "109000",
                    "120000",
                    false,
                    Day("2026-07-01"),
                    Now,
                    3,
                    "Eva"
                )
            );
        RateOn(stored, "2026-06-30").Should().Be(109_000);
        RateOn(stored, "2026-07-01").Should().Be(120_000);
        stored
            .FindPlanned(SettingCatalogue.HourlyRate, ServiceSettings.Default, Today)
            .Should()
            .Equal(change);
    }

    [Fact]
    [Rule("A4")]
    public void A_purchase_uses_the_tiers_of_its_day()
    {
        var stored = new StoredSettings([
            Create(SettingCatalogue.Tiers, "5:5, 10:25", Day("2026-07-01")),
        ]);

        PriceOn("2026-06-30").Should().Be(981_000);
        PriceOn("2026-07-01").Should().Be(817_500);

        long PriceOn(string day) =>
            Workbench
                .Domain.Agreements.Cards.RefillCardPrice.Calculate(
                    10,
                    stored.Combine(ServiceSettings.Default, Day(day)).Policy
                )
                .ShouldSucceed()
                .Price.Ore;
    }

    [Fact]
    public void The_operators_value_can_count_again()
    {
        var first = Create(SettingCatalogue.MaxStartedTickets, "5");
        var stored = new StoredSettings([first]);
        var back = Create(SettingCatalogue.MaxStartedTickets, null, stored: stored);
        var after = new StoredSettings([first, back]);

        back.Should().Match<SettingChange>(c => c.IsOperatorValue && c.FromValue == "5");
        after.FindOn(SettingKey.MaxStartedTickets, Today).Should().BeNull();
        var operators = ServiceSettings.Default with { MaxStartedTickets = 7 };
        after.Combine(operators, Today).MaxStartedTickets.Should().Be(7);
    }

    [Fact]
    public void A_change_that_changes_nothing_is_refused()
    {
        var stored = new StoredSettings([Create(SettingCatalogue.MaxStartedTickets, "5")]);

        CodeOf(SettingCatalogue.MaxStartedTickets, "5", null, stored)
            .Should()
            .Be(RefusalCode.SettingUnchanged);
        CodeOf(SettingCatalogue.TroubleshootingCapMinutes, null, null, stored)
            .Should()
            .Be(RefusalCode.SettingUnchanged);
    }

    [Theory]
    [InlineData("2026-05-31")]
    [InlineData("2028-06-02")]
    public void A_change_never_applies_to_the_past_or_in_a_distant_future(string day) =>
        CodeOf(SettingCatalogue.HourlyRate, "120000", Day(day), StoredSettings.None)
            .Should()
            .Be(RefusalCode.SettingDateOutOfRange);

    [Fact]
    public void A_setting_that_is_not_announced_applies_today() =>
        CodeOf(
                SettingCatalogue.CarryOver,
                "AllHoursIfRefilled",
                Day("2026-06-02"),
                StoredSettings.None
            )
            .Should()
            .Be(RefusalCode.SettingDateOutOfRange);

    [Fact]
    public void A_planned_change_is_canceled_by_the_value_before_it()
    {
        var planned = Create(SettingCatalogue.HourlyRate, "120000", Day("2026-07-01"));
        var stored = new StoredSettings([planned]);
        var canceled = Create(SettingCatalogue.HourlyRate, null, Day("2026-07-01"), stored);
        var after = new StoredSettings([planned, canceled]);

        RateOn(after, "2026-08-01").Should().Be(109_000);
        after
            .FindPlanned(SettingCatalogue.HourlyRate, ServiceSettings.Default, Today)
            .Should()
            .BeEmpty();
    }

    /// <summary>Compares with a model: for each day, the last value that was set on the latest first day up to it.</summary>
    [Fact]
    public void Whatever_is_changed_each_day_has_the_value_of_its_latest_change_and_the_past_never_moves()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 200; i++)
        {
            var changes = new List<SettingChange>();
            var model = new SortedDictionary<DateOnly, long?>();
            var now = Now;
            for (var step = 0; step < 12; step++)
            {
                now = now.AddDays(random.Next(0, 4));
                var today = StockholmTime.DateOf(now);
                var from = today.AddDays(random.Next(0, 3) * random.Next(0, 10));
                long? rate = random.Next(5) == 0 ? null : random.Next(1, 5) * 50_000;
                var pastBefore = Rates(changes, today);
                var stored = new StoredSettings(changes);
                if (
                    SettingChangeRules
                        .Decide(
                            SettingCatalogue.HourlyRate,
                            rate?.ToString(CultureInfo.InvariantCulture),
                            from,
                            stored,
                            ServiceSettings.Default,
                            Eva,
                            now
                        )
                        .TryGetValue(out var change, out _)
                )
                {
                    changes.Add(change);
                    model[from] = rate;
                }

                Rates(changes, today).Should().Equal(pastBefore, "a change never touches the past");
            }

            changes.Select(c => c.No).Should().Equal(Enumerable.Range(1, changes.Count));
            for (var day = Today; day < Today.AddDays(70); day = day.AddDays(1))
            {
                var expected = model.LastOrDefault(m => m.Key <= day) is { Value: { } set }
                    ? set
                    : 109_000;
                new StoredSettings(changes)
                    .Combine(ServiceSettings.Default, day)
                    .Policy.HourlyRateOre.Should()
                    .Be(expected);
            }
        }
    }

    private static List<long> Rates(IEnumerable<SettingChange> changes, DateOnly until)
    {
        var stored = new StoredSettings(changes);
        var rates = new List<long>();
        for (var day = Today.AddDays(-3); day < until; day = day.AddDays(1))
        {
            rates.Add(stored.Combine(ServiceSettings.Default, day).Policy.HourlyRateOre);
        }

        return rates;
    }

    private static long RateOn(StoredSettings stored, string day) =>
        stored.Combine(ServiceSettings.Default, Day(day)).Policy.HourlyRateOre;

    private static SettingChange Create(
        SettingDefinition setting,
        string? value,
        DateOnly? from = null,
        StoredSettings? stored = null
    ) =>
        SettingChangeRules
            .Decide(
                setting,
                value,
                from,
                stored ?? StoredSettings.None,
                ServiceSettings.Default,
                Eva,
                Now
            )
            .ShouldSucceed();

    private static RefusalCode CodeOf(
        SettingDefinition setting,
        string? value,
        DateOnly? from,
        StoredSettings stored
    ) =>
        SettingChangeRules
            .Decide(setting, value, from, stored, ServiceSettings.Default, Eva, Now)
            .ShouldBeRefused()
            .Code;
}
