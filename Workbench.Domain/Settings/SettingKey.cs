namespace Workbench.Domain.Settings;

/// <summary>The settings that people change on the page of settings.</summary>
public enum SettingKey
{
    HourlyRate,
    RoundUpToMinutes,
    CardTiers,
    RefillCarryOverTerms,
    CarryOver,
    UpgradeGrant,
    LateRegistrationDays,
    PauseWhileWaiting,
    MaxStartedTickets,
    TroubleshootingCapMinutes,
    SenderName,
    SenderAddress,
    SenderPhone,
    SenderEmail,
    VatPercent,
    ReceivableAccount,
    VatAccount,
    HourlyRateAccount,
    RefillCardAccount,
    UpgradeAccount,
    SettlementAccount,
    QuietHoursFrom,
    QuietHoursUntil,
    QuietDaysOff,
    BillingFirstMonth,
}
