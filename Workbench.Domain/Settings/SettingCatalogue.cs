using Workbench.Domain.Agreements;
using Workbench.Domain.Billing;

namespace Workbench.Domain.Settings;

/// <summary>
/// Lists the settings that people may change, with their bounds. A setting that is added here is on the page, has a history, and
/// is read from the operator's file under the same bounds.
/// </summary>
public static class SettingCatalogue
{
    private const string Yes = "true";
    private const string No = "false";

    public static WholeNumberSetting HourlyRate { get; } =
        new(
            SettingKey.HourlyRate,
            SettingGroup.Money,
            "T2",
            "Billing:HourlyRateOre",
            SettingUnit.OrePerHour,
            1,
            100_000_000,
            s => s.Policy.HourlyRateOre,
            (s, number) => WithPolicy(s, s.Policy with { HourlyRateOre = number!.Value })
        )
        {
            CanBeScheduled = true,
        };

    public static WholeNumberSetting RoundUpToMinutes { get; } =
        new(
            SettingKey.RoundUpToMinutes,
            SettingGroup.Money,
            "T1",
            "Billing:RoundUpToMinutes",
            SettingUnit.Minutes,
            1,
            240,
            s => s.Policy.RoundUpToMinutes,
            (s, number) => WithPolicy(s, s.Policy with { RoundUpToMinutes = number!.Value })
        );

    public static CardTiersSetting Tiers { get; } =
        new(SettingKey.CardTiers, SettingGroup.Money, "Agreements:CardTiers")
        {
            CanBeScheduled = true,
        };

    public static WholeNumberSetting RefillCarryOverTerms { get; } =
        new(
            SettingKey.RefillCarryOverTerms,
            SettingGroup.Agreements,
            "A5",
            "Agreements:RefillCarryOverTerms",
            SettingUnit.Resets,
            1,
            100,
            s => s.Policy.RefillCarryOverTerms,
            (s, number) => WithPolicy(s, s.Policy with { RefillCarryOverTerms = number })
        )
        {
            CanBeUnlimited = true,
        };

    public static ChoiceSetting CarryOver { get; } =
        new(
            SettingKey.CarryOver,
            SettingGroup.Agreements,
            "A6",
            "Agreements:CarryOver",
            Enum.GetNames<CarryOverMode>(),
            s => s.Policy.CarryOver.ToString(),
            (s, text) =>
                WithPolicy(s, s.Policy with { CarryOver = Enum.Parse<CarryOverMode>(text) })
        );

    public static ChoiceSetting UpgradeGrant { get; } =
        new(
            SettingKey.UpgradeGrant,
            SettingGroup.Agreements,
            "A11",
            "Agreements:UpgradeGrant",
            Enum.GetNames<UpgradeGrantMode>(),
            s => s.Policy.UpgradeGrant.ToString(),
            (s, text) =>
                WithPolicy(s, s.Policy with { UpgradeGrant = Enum.Parse<UpgradeGrantMode>(text) })
        );

    public static WholeNumberSetting LateRegistrationDays { get; } =
        new(
            SettingKey.LateRegistrationDays,
            SettingGroup.Agreements,
            "A12",
            "Agreements:LateRegistrationDays",
            SettingUnit.Days,
            0,
            366,
            s => s.Policy.LateRegistrationDays,
            (s, number) => WithPolicy(s, s.Policy with { LateRegistrationDays = number!.Value })
        );

    public static ChoiceSetting PauseWhileWaiting { get; } =
        new(
            SettingKey.PauseWhileWaiting,
            SettingGroup.Work,
            "D2",
            "Delivery:PauseWhileWaiting",
            [Yes, No],
            s => s.PauseWhileWaiting ? Yes : No,
            (s, text) =>
                s with
                {
                    PauseWhileWaiting = string.Equals(text, Yes, StringComparison.Ordinal),
                }
        );

    public static WholeNumberSetting MaxStartedTickets { get; } =
        new(
            SettingKey.MaxStartedTickets,
            SettingGroup.Work,
            "K11",
            "Queue:MaxStartedTickets",
            SettingUnit.Tickets,
            1,
            1_000,
            s => s.MaxStartedTickets,
            (s, number) => s with { MaxStartedTickets = number!.Value }
        );

    public static WholeNumberSetting TroubleshootingCapMinutes { get; } =
        new(
            SettingKey.TroubleshootingCapMinutes,
            SettingGroup.Work,
            "F7",
            "Bugs:TroubleshootingCapMinutes",
            SettingUnit.Minutes,
            1,
            240,
            s => s.TroubleshootingCapMinutes,
            (s, number) => s with { TroubleshootingCapMinutes = number!.Value }
        );

    public static ClockTimeSetting QuietHoursFrom { get; } =
        new(
            SettingKey.QuietHoursFrom,
            SettingGroup.Notifications,
            "Notifications:QuietHoursFrom",
            s => s.QuietHours.StartsAt,
            (s, time) => s with { QuietHours = s.QuietHours with { StartsAt = time } }
        );

    public static ClockTimeSetting QuietHoursUntil { get; } =
        new(
            SettingKey.QuietHoursUntil,
            SettingGroup.Notifications,
            "Notifications:QuietHoursUntil",
            s => s.QuietHours.EndsAt,
            (s, time) => s with { QuietHours = s.QuietHours with { EndsAt = time } }
        );

    public static ChoiceSetting QuietDaysOff { get; } =
        new(
            SettingKey.QuietDaysOff,
            SettingGroup.Notifications,
            Rule: null,
            "Notifications:QuietDaysOff",
            [Yes, No],
            s => s.QuietHours.OnDaysOff ? Yes : No,
            (s, text) =>
                s with
                {
                    QuietHours = s.QuietHours with
                    {
                        OnDaysOff = string.Equals(text, Yes, StringComparison.Ordinal),
                    },
                }
        );

    public static TextSetting SenderName { get; } =
        new(
            SettingKey.SenderName,
            SettingGroup.Letters,
            "Letters:SenderName",
            FieldName.Name,
            100,
            s => s.Sender.Name,
            (s, text) => s with { Sender = s.Sender with { Name = text } }
        );

    public static TextSetting SenderAddress { get; } =
        new(
            SettingKey.SenderAddress,
            SettingGroup.Letters,
            "Letters:SenderAddress",
            FieldName.Address,
            300,
            s => s.Sender.Address,
            (s, text) => s with { Sender = s.Sender with { Address = text } }
        )
        {
            HasLines = true,
        };

    public static TextSetting SenderPhone { get; } =
        new(
            SettingKey.SenderPhone,
            SettingGroup.Letters,
            "Letters:SenderPhone",
            FieldName.Phone,
            50,
            s => s.Sender.Phone,
            (s, text) => s with { Sender = s.Sender with { Phone = text } }
        );

    public static TextSetting SenderEmail { get; } =
        new(
            SettingKey.SenderEmail,
            SettingGroup.Letters,
            "Letters:SenderEmail",
            FieldName.Email,
            200,
            s => s.Sender.Email,
            (s, text) => s with { Sender = s.Sender with { Email = text } }
        )
        {
            IsEmail = true,
        };

    public static BillingStartSetting BillingFirstMonth { get; } =
        new(SettingKey.BillingFirstMonth, SettingGroup.Billing, "Billing:FirstMonth");

    public static WholeNumberSetting VatPercent { get; } =
        new(
            SettingKey.VatPercent,
            SettingGroup.Billing,
            Rule: null,
            "Billing:VatPercent",
            SettingUnit.Percent,
            0,
            100,
            s => s.VatPercent,
            (s, number) => s with { VatPercent = number!.Value }
        );

    public static WholeNumberSetting ReceivableAccount { get; } =
        Account(
            SettingKey.ReceivableAccount,
            "Billing:ReceivableAccount",
            a => a.Receivable,
            (a, number) => a with { Receivable = number }
        );

    public static WholeNumberSetting VatAccount { get; } =
        Account(
            SettingKey.VatAccount,
            "Billing:VatAccount",
            a => a.Vat,
            (a, number) => a with { Vat = number }
        );

    public static WholeNumberSetting HourlyRateAccount { get; } =
        Account(
            SettingKey.HourlyRateAccount,
            "Billing:HourlyRateAccount",
            a => a.HourlyRate,
            (a, number) => a with { HourlyRate = number }
        );

    public static WholeNumberSetting RefillCardAccount { get; } =
        Account(
            SettingKey.RefillCardAccount,
            "Billing:RefillCardAccount",
            a => a.RefillCard,
            (a, number) => a with { RefillCard = number }
        );

    public static WholeNumberSetting UpgradeAccount { get; } =
        Account(
            SettingKey.UpgradeAccount,
            "Billing:UpgradeAccount",
            a => a.Upgrade,
            (a, number) => a with { Upgrade = number }
        );

    public static WholeNumberSetting SettlementAccount { get; } =
        Account(
            SettingKey.SettlementAccount,
            "Billing:SettlementAccount",
            a => a.Settlement,
            (a, number) => a with { Settlement = number }
        );

    /// <summary>All settings, in the order of the page.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        HourlyRate,
        RoundUpToMinutes,
        Tiers,
        RefillCarryOverTerms,
        CarryOver,
        UpgradeGrant,
        LateRegistrationDays,
        PauseWhileWaiting,
        MaxStartedTickets,
        TroubleshootingCapMinutes,
        QuietHoursFrom,
        QuietHoursUntil,
        QuietDaysOff,
        SenderName,
        SenderAddress,
        SenderPhone,
        SenderEmail,
        BillingFirstMonth,
        VatPercent,
        ReceivableAccount,
        VatAccount,
        HourlyRateAccount,
        RefillCardAccount,
        UpgradeAccount,
        SettlementAccount,
    ];

    public static SettingDefinition Find(SettingKey key) => All.Single(s => s.Key == key);

    /// <summary>Compares settings value by value: records compare lists by reference.</summary>
    public static bool HaveSameValues(ServiceSettings one, ServiceSettings other) =>
        All.All(setting =>
            string.Equals(setting.Read(one), setting.Read(other), StringComparison.Ordinal)
        );

    private static WholeNumberSetting Account(
        SettingKey key,
        string operatorKey,
        Func<BillingAccounts, int> get,
        Func<BillingAccounts, int, BillingAccounts> set
    ) =>
        new(
            key,
            SettingGroup.Billing,
            Rule: null,
            operatorKey,
            SettingUnit.Account,
            BillingAccounts.MinNumber,
            BillingAccounts.MaxNumber,
            s => get(s.Accounts),
            (s, number) => s with { Accounts = set(s.Accounts, number!.Value) }
        );

    private static ServiceSettings WithPolicy(ServiceSettings settings, AgreementPolicy policy) =>
        settings with
        {
            Policy = policy,
        };
}
