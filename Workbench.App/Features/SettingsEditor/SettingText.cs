using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Billing;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>Describes settings: their names, their values with units, and in one sentence what a value leads to.</summary>
internal static class SettingText
{
    private const int MinutesPerHour = 60;

    public static string For(SettingGroup group) =>
        group switch
        {
            SettingGroup.Money => SettingsEditorTexts.Group_Money,
            SettingGroup.Agreements => SettingsEditorTexts.Group_Agreements,
            SettingGroup.Work => SettingsEditorTexts.Group_Work,
            SettingGroup.Notifications => SettingsEditorTexts.Group_Notifications,
            SettingGroup.Letters => SettingsEditorTexts.Group_Letters,
            SettingGroup.Billing => SettingsEditorTexts.Group_Billing,
        };

    public static string Name(SettingKey key) =>
        key switch
        {
            SettingKey.HourlyRate => SettingsEditorTexts.Name_HourlyRate,
            SettingKey.RoundUpToMinutes => SettingsEditorTexts.Name_RoundUpToMinutes,
            SettingKey.CardTiers => SettingsEditorTexts.Name_CardTiers,
            SettingKey.RefillCarryOverTerms => SettingsEditorTexts.Name_RefillCarryOverTerms,
            SettingKey.CarryOver => SettingsEditorTexts.Name_CarryOver,
            SettingKey.UpgradeGrant => SettingsEditorTexts.Name_UpgradeGrant,
            SettingKey.LateRegistrationDays => SettingsEditorTexts.Name_LateRegistrationDays,
            SettingKey.PauseWhileWaiting => SettingsEditorTexts.Name_PauseWhileWaiting,
            SettingKey.MaxStartedTickets => SettingsEditorTexts.Name_MaxStartedTickets,
            SettingKey.TroubleshootingCapMinutes =>
                SettingsEditorTexts.Name_TroubleshootingCapMinutes,
            SettingKey.SenderName => SettingsEditorTexts.Name_SenderName,
            SettingKey.SenderAddress => SettingsEditorTexts.Name_SenderAddress,
            SettingKey.SenderPhone => SettingsEditorTexts.Name_SenderPhone,
            SettingKey.SenderEmail => SettingsEditorTexts.Name_SenderEmail,
            SettingKey.VatPercent => SettingsEditorTexts.Name_VatPercent,
            SettingKey.ReceivableAccount => SettingsEditorTexts.Name_ReceivableAccount,
            SettingKey.VatAccount => SettingsEditorTexts.Name_VatAccount,
            SettingKey.HourlyRateAccount => SettingsEditorTexts.Name_HourlyRateAccount,
            SettingKey.RefillCardAccount => SettingsEditorTexts.Name_RefillCardAccount,
            SettingKey.UpgradeAccount => SettingsEditorTexts.Name_UpgradeAccount,
            SettingKey.SettlementAccount => SettingsEditorTexts.Name_SettlementAccount,
            SettingKey.BillingFirstMonth => SettingsEditorTexts.Name_BillingFirstMonth,
            SettingKey.QuietHoursFrom => SettingsEditorTexts.Name_QuietHoursFrom,
            SettingKey.QuietHoursUntil => SettingsEditorTexts.Name_QuietHoursUntil,
            SettingKey.QuietDaysOff => SettingsEditorTexts.Name_QuietDaysOff,
        };

    /// <summary>Returns a value with its unit.</summary>
    public static string Value(SettingDefinition setting, string value) =>
        setting switch
        {
            WholeNumberSetting number => NumberValue(number, value),
            ChoiceSetting => ChoiceValue(setting.Key, value),
            CardTiersSetting => TiersValue(value),
            BillingStartSetting => MonthValue(value),
            _ => value.Length == 0 ? SettingsEditorTexts.Value_Empty : value,
        };

    /// <summary>Says in one sentence what a value leads to.</summary>
    public static string Consequence(SettingDefinition setting, string value)
    {
        var text = Value(setting, value);
        return setting.Key switch
        {
            SettingKey.HourlyRate => Formats.Text(SettingsEditorTexts.Effect_HourlyRate, text),
            SettingKey.RoundUpToMinutes => IsOne(value)
                ? SettingsEditorTexts.Effect_NotRounded
                : Formats.Text(SettingsEditorTexts.Effect_Rounded, value),
            SettingKey.CardTiers => SettingsEditorTexts.Effect_CardTiers,
            SettingKey.RefillCarryOverTerms => IsUnlimited(value)
                ? SettingsEditorTexts.Effect_CarryUnlimited
            : IsOne(value) ? SettingsEditorTexts.Effect_CarryOnce
            : Formats.Text(SettingsEditorTexts.Effect_CarryOften, value),
            SettingKey.CarryOver
            or SettingKey.UpgradeGrant
            or SettingKey.PauseWhileWaiting
            or SettingKey.QuietDaysOff => ChoiceEffect(setting.Key, value),
            SettingKey.LateRegistrationDays => Formats.Text(
                SettingsEditorTexts.Effect_LateRegistration,
                value
            ),
            SettingKey.MaxStartedTickets => Formats.Text(
                SettingsEditorTexts.Effect_MaxStarted,
                value
            ),
            SettingKey.TroubleshootingCapMinutes => Formats.Text(
                SettingsEditorTexts.Effect_TroubleshootingCap,
                text
            ),
            SettingKey.SenderName
            or SettingKey.SenderAddress
            or SettingKey.SenderPhone
            or SettingKey.SenderEmail => value.Length == 0
                ? SettingsEditorTexts.Effect_SenderEmpty
                : SettingsEditorTexts.Effect_Sender,
            SettingKey.QuietHoursFrom => Formats.Text(
                SettingsEditorTexts.Effect_QuietHoursFrom,
                text
            ),
            SettingKey.QuietHoursUntil => Formats.Text(
                SettingsEditorTexts.Effect_QuietHoursUntil,
                text
            ),
            SettingKey.BillingFirstMonth => MonthEffect(value),
            SettingKey.VatPercent => Formats.Text(SettingsEditorTexts.Effect_VatPercent, text),
            SettingKey.ReceivableAccount => SettingsEditorTexts.Effect_ReceivableAccount,
            SettingKey.VatAccount => SettingsEditorTexts.Effect_VatAccount,
            SettingKey.HourlyRateAccount
            or SettingKey.RefillCardAccount
            or SettingKey.UpgradeAccount
            or SettingKey.SettlementAccount => SettingsEditorTexts.Effect_RevenueAccount,
        };
    }

    /// <summary>Says what an hour and a card cost with a value and with the one before; empty if the setting has no price.</summary>
    public static IReadOnlyList<string> Examples(
        SettingDefinition setting,
        ServiceSettings settings,
        string before,
        string after
    )
    {
        var (old, changed) = (
            setting.Apply(settings, before).Policy,
            setting.Apply(settings, after).Policy
        );
        return setting.Key switch
        {
            SettingKey.HourlyRate =>
            [
                Formats.Text(SettingsEditorTexts.Example_Hour, changed.HourlyRate, old.HourlyRate),
                .. CardExamples(old, changed).Take(1),
            ],
            SettingKey.CardTiers => [.. CardExamples(old, changed)],
            SettingKey.RoundUpToMinutes =>
            [
                Formats.Text(
                    SettingsEditorTexts.Example_Rounding,
                    Formats.Duration(Rounded(changed)),
                    Formats.Duration(Rounded(old))
                ),
            ],
            _ => [],
        };
    }

    private const int ExampleMinutes = 7;

    private static int Rounded(AgreementPolicy policy) =>
        (ExampleMinutes + policy.RoundUpToMinutes - 1)
        / policy.RoundUpToMinutes
        * policy.RoundUpToMinutes;

    /// <summary>Compares the price of a card of each tier that changes.</summary>
    private static IEnumerable<string> CardExamples(AgreementPolicy old, AgreementPolicy changed) =>
        from hours in changed
            .CardTiers.Concat(old.CardTiers)
            .Select(t => t.FromHours)
            .Distinct()
            .Order()
        let before = Price(hours, old)
        let after = Price(hours, changed)
        where !string.Equals(before, after, StringComparison.Ordinal)
        select Formats.Text(SettingsEditorTexts.Example_Card, hours, after, before);

    private static string Price(int hours, AgreementPolicy policy) =>
        RefillCardPrice
            .Calculate(hours, policy)
            .Match(
                price => Formats.Amount(price.Price.Ore),
                _ => SettingsEditorTexts.Example_NotSold
            );

    private static string NumberValue(WholeNumberSetting setting, string value) =>
        IsUnlimited(value) ? SettingsEditorTexts.Value_Unlimited
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? setting.Unit switch
            {
                SettingUnit.OrePerHour => Formats.Text(
                    SettingsEditorTexts.Value_PerHour,
                    Formats.Amount(number)
                ),
                SettingUnit.Minutes when setting.Key == SettingKey.RoundUpToMinutes => number == 1
                    ? SettingsEditorTexts.Value_NotRounded
                    : Formats.Text(SettingsEditorTexts.Value_UpTo, Formats.Duration(number)),
                SettingUnit.Minutes => Formats.Duration(number),
                SettingUnit.Days => Formats.DayCount(number),
                SettingUnit.Resets => number == 1
                    ? SettingsEditorTexts.Value_OneReset
                    : Formats.Text(SettingsEditorTexts.Value_Resets, number),
                SettingUnit.Tickets => Formats.Text(SettingsEditorTexts.Value_Tickets, number),
                SettingUnit.Percent => Formats.Text(SettingsEditorTexts.Value_Percent, number),
                SettingUnit.Account or SettingUnit.None => value,
            }
        : value;

    private static string ChoiceValue(SettingKey key, string value) =>
        value switch
        {
            nameof(CarryOverMode.RefillHours) => SettingsEditorTexts.Value_RefillHours,
            nameof(CarryOverMode.AllHoursIfRefilled) => SettingsEditorTexts.Value_AllHours,
            nameof(UpgradeGrantMode.ProRata) => SettingsEditorTexts.Value_ProRata,
            nameof(UpgradeGrantMode.Full) => SettingsEditorTexts.Value_Full,
            "true" when key == SettingKey.QuietDaysOff => SettingsEditorTexts.Value_QuietDaysOff,
            "false" when key == SettingKey.QuietDaysOff => SettingsEditorTexts.Value_LoudDaysOff,
            "true" => SettingsEditorTexts.Value_Pauses,
            "false" => SettingsEditorTexts.Value_RunsOn,
            _ => value,
        };

    private static string ChoiceEffect(SettingKey key, string value) =>
        value switch
        {
            nameof(CarryOverMode.RefillHours) => SettingsEditorTexts.Effect_RefillHours,
            nameof(CarryOverMode.AllHoursIfRefilled) => SettingsEditorTexts.Effect_AllHours,
            nameof(UpgradeGrantMode.ProRata) => SettingsEditorTexts.Effect_ProRata,
            nameof(UpgradeGrantMode.Full) => SettingsEditorTexts.Effect_Full,
            "true" when key == SettingKey.QuietDaysOff => SettingsEditorTexts.Effect_QuietDaysOff,
            "false" when key == SettingKey.QuietDaysOff => SettingsEditorTexts.Effect_LoudDaysOff,
            "true" => SettingsEditorTexts.Effect_Pauses,
            "false" => SettingsEditorTexts.Effect_RunsOn,
            _ => Name(key),
        };

    private static string MonthValue(string value) =>
        BillingStartChoice.Parse(value) switch
        {
            { IsEverything: true } => SettingsEditorTexts.Value_AllMonths,
            { Month: { } month } => month.FirstDay.ToString(
                "MMMM yyyy",
                CultureInfo.CurrentCulture
            ),
            { FirstDay: { } day } => Formats.Date(day),
            _ => SettingsEditorTexts.Value_NoMonth,
        };

    private static string MonthEffect(string value) =>
        BillingStartChoice.Parse(value) switch
        {
            { IsEverything: true } => SettingsEditorTexts.Effect_AllMonths,
            { FirstDay: not null } => SettingsEditorTexts.Effect_FirstMonth,
            _ => SettingsEditorTexts.Effect_NoMonth,
        };

    private static string TiersValue(string value) =>
        CardTiers
            .Parse(value)
            .Match(
                tiers =>
                    string.Join(
                        " · ",
                        tiers.Select(t =>
                            Formats.Text(
                                SettingsEditorTexts.Value_Tier,
                                Formats.Duration(t.FromHours * MinutesPerHour),
                                t.DiscountPercent
                            )
                        )
                    ),
                _ => value
            );

    private static bool IsOne(string value) => string.Equals(value, "1", StringComparison.Ordinal);

    private static bool IsUnlimited(string value) =>
        string.Equals(value, WholeNumberSetting.Unlimited, StringComparison.Ordinal);
}
