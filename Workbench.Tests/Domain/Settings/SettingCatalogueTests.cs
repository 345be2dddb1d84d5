using System.Globalization;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Settings;
using Xunit;

namespace Workbench.Tests.Domain.Settings;

public sealed class SettingCatalogueTests
{
    [Fact]
    public void Every_setting_is_listed_once_and_reads_back_what_it_wrote()
    {
        SettingCatalogue
            .All.Select(s => s.Key)
            .Should()
            .BeEquivalentTo(Enum.GetValues<SettingKey>())
            .And.OnlyHaveUniqueItems();
        foreach (var setting in SettingCatalogue.All)
        {
            var value = setting.Read(ServiceSettings.Default);
            setting.Check(value).ShouldSucceed().Should().Be(value, $"{setting.Key}");
            SettingCatalogue
                .HaveSameValues(
                    setting.Apply(ServiceSettings.Default, value),
                    ServiceSettings.Default
                )
                .Should()
                .BeTrue($"{setting.Key}");
        }
    }

    [Fact]
    public void A_number_is_accepted_within_its_bounds_alone()
    {
        foreach (var setting in SettingCatalogue.All.OfType<WholeNumberSetting>())
        {
            foreach (var (number, isAllowed) in Numbers(setting))
            {
                var text = number.ToString(CultureInfo.InvariantCulture);
                setting
                    .Check(text)
                    .Match(
                        value =>
                            isAllowed
                            && string.Equals(
                                setting.Read(setting.Apply(ServiceSettings.Default, value)),
                                text,
                                StringComparison.Ordinal
                            ),
                        refusal => !isAllowed && refusal.Code == RefusalCode.SettingOutOfRange
                    )
                    .Should()
                    .BeTrue($"{setting.Key} {number}");
            }

            setting.Check("many").ShouldBeRefused().Code.Should().Be(RefusalCode.SettingOutOfRange);
            setting.Check("1,5").ShouldBeRefused().Code.Should().Be(RefusalCode.SettingOutOfRange);
        }

        SettingCatalogue.RefillCarryOverTerms.Check("unlimited").ShouldSucceed();
        SettingCatalogue
            .HourlyRate.Check(WholeNumberSetting.Unlimited)
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SettingOutOfRange);
    }

    [Theory]
    [InlineData("5:5, 10:10, 20:15, 40:20", "5:5, 10:10, 20:15, 40:20")]
    [InlineData("40:20,5:5", "5:5, 40:20")]
    [InlineData(" 8 : 0 ", "8:0")]
    [InlineData("5:10, 10:10", "5:10, 10:10")]
    [InlineData("5:10, 10:5", null)] // More hours for a smaller discount.
    [InlineData("5:10, 5:15", null)]
    [InlineData("0:5", null)]
    [InlineData("5:100", null)]
    [InlineData("10001:5", null)]
    [InlineData("5:-1", null)]
    [InlineData("5", null)]
    [InlineData("", null)]
    [InlineData("5:5,", null)]
    [InlineData("1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,10:10,11:11", null)]
    [Rule("A4")]
    public void Card_tiers_rise_in_hours_and_never_fall_in_discount(string text, string? stored) =>
        SettingCatalogue
            .Tiers.Check(text)
            .Match<string?>(
                value => value,
                refusal => refusal.Code == RefusalCode.CardTiersInvalid ? null : "another refusal"
            )
            .Should()
            .Be(stored);

    [Fact]
    [Rule("A4")]
    public void Random_tiers_that_are_accepted_keep_their_values()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 500; i++)
        {
            var tiers = Enumerable
                .Range(0, random.Next(1, CardTiers.MaxCount + 1))
                .Select(_ => new RefillCardTier(random.Next(0, 60), random.Next(0, 101)))
                .ToList();
            var isUsable =
                tiers.All(t => t is { FromHours: >= 1, DiscountPercent: <= 99 })
                && tiers.Select(t => t.FromHours).Distinct().Count() == tiers.Count
                && tiers
                    .OrderBy(t => t.FromHours)
                    .Select(t => t.DiscountPercent)
                    .SequenceEqual(tiers.Select(t => t.DiscountPercent).Order());

            CardTiers
                .Parse(CardTiers.ToText(tiers))
                .Match<IEnumerable<RefillCardTier>?>(parsed => parsed, _ => null)
                .Should()
                .Equal(isUsable ? tiers.OrderBy(t => t.FromHours) : null);
        }
    }

    [Fact]
    public void Texts_of_the_sender_are_checked()
    {
        SettingCatalogue.SenderEmail.Check("service@example.se").ShouldSucceed();
        SettingCatalogue.SenderEmail.Check("").ShouldSucceed();
        SettingCatalogue
            .SenderEmail.Check("service")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.EmailInvalid);
        SettingCatalogue
            .SenderName.Check("Two\nlines")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextUnstorable);
        SettingCatalogue
            .SenderAddress.Check(" Storgatan 1\r\n111 22 Stockholm ")
            .ShouldSucceed()
            .Should()
            .Be("Storgatan 1\n111 22 Stockholm");
        SettingCatalogue
            .SenderName.Check(new string('x', 101))
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.TextTooLong);
    }

    [Theory]
    [InlineData("19:00", "19:00")]
    [InlineData(" 7.30 ", "07:30")]
    [InlineData("7", "07:00")]
    [InlineData("0615", "06:15")]
    [InlineData("24:00", null)]
    [InlineData("evening", null)]
    [InlineData("", null)]
    public void A_time_of_day_is_understood_as_people_write_it(string text, string? stored) =>
        SettingCatalogue
            .QuietHoursFrom.Check(text)
            .Match<string?>(
                value => value,
                refusal => refusal.Code == RefusalCode.SettingTimeInvalid ? null : "another refusal"
            )
            .Should()
            .Be(stored);

    [Fact]
    public void A_choice_is_one_of_its_values()
    {
        SettingCatalogue.CarryOver.Check("refillhours").ShouldSucceed().Should().Be("RefillHours");
        SettingCatalogue
            .PauseWhileWaiting.Check("maybe")
            .ShouldBeRefused()
            .Code.Should()
            .Be(RefusalCode.SettingChoiceUnknown);
    }

    private static IEnumerable<(long Number, bool IsAllowed)> Numbers(WholeNumberSetting setting) =>
        [
            (setting.Min - 1L, false),
            (setting.Min, true),
            (setting.Max, true),
            (setting.Max + 1L, false),
            (-5, false),
        ];
}
