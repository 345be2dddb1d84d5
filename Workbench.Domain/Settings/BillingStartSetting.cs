using Workbench.Domain.Billing;

namespace Workbench.Domain.Settings;

/// <summary>The setting of the first month that is billed here: a month or a day, every month, or nothing as long as nobody decided.</summary>
public sealed record BillingStartSetting(SettingKey Key, SettingGroup Group, string OperatorKey)
    : SettingDefinition(
        Key,
        Group,
        Rule: null,
        OperatorKey,
        settings => settings.BillingStart.ToString()
    )
{
    public override Result<string> Check(string text) =>
        BillingStartChoice.Parse(text) is { } choice
            ? choice.ToString()
            : Refusal.Because(RefusalCode.SettingMonthInvalid);

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        settings with
        {
            BillingStart = BillingStartChoice.Parse(text) ?? BillingStartChoice.None,
        };
}
