using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>What a person types in the dialog of a setting.</summary>
public sealed class SettingForm
{
    private readonly SettingDefinition setting;

    /// <param name="value">The value to begin with, in the form of the operator's file.</param>
    public SettingForm(SettingDefinition setting, string value)
    {
        this.setting = setting;
        Show(value);
    }

    /// <summary>What is typed into the field of a number or a text, or the chosen value.</summary>
    public string Text { get; set; } = "";

    public bool IsUnlimited { get; set; }

    public List<TierFields> Tiers { get; } = [];

    /// <summary>The first day of the change.</summary>
    public DateOnly? ValidFrom { get; set; }

    private bool IsPrice => setting is WholeNumberSetting { Unit: SettingUnit.OrePerHour };

    /// <summary>Whether a price was typed that can't be understood.</summary>
    public bool IsPriceMissing => IsPrice && TypedPrice.Parse(Text) is null;

    /// <summary>What is typed, in the form of the operator's file. It may be wrong.</summary>
    public string Value =>
        setting switch
        {
            CardTiersSetting => string.Join(
                ", ",
                Tiers.Select(t => $"{t.Hours.Trim()}:{t.Percent.Trim()}")
            ),
            WholeNumberSetting when IsUnlimited => WholeNumberSetting.Unlimited,
            BillingStartSetting when IsUnlimited => BillingStartChoice.EverythingText,
            _ when IsPrice => TypedPrice.Parse(Text)?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => Text,
        };

    /// <summary>What is typed, if it is a possible value of the setting.</summary>
    public string? ValidValue => setting.Check(Value).Match<string?>(value => value, _ => null);

    /// <summary>Puts a value into the fields.</summary>
    public void Show(string value)
    {
        IsUnlimited =
            setting is WholeNumberSetting
                && string.Equals(value, WholeNumberSetting.Unlimited, StringComparison.Ordinal)
            || setting is BillingStartSetting
                && string.Equals(
                    value,
                    BillingStartChoice.EverythingText,
                    StringComparison.Ordinal
                );
        Text =
            IsUnlimited ? ""
            : IsPrice
            && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ore)
                ? TypedPrice.ToText(ore)
            : value;
        Tiers.Clear();
        if (setting is CardTiersSetting && CardTiers.Parse(value).TryGetValue(out var tiers, out _))
        {
            Tiers.AddRange(
                tiers.Select(t => new TierFields
                {
                    Hours = Formats.Invariant(t.FromHours),
                    Percent = Formats.Invariant(t.DiscountPercent),
                })
            );
        }
    }

    /// <summary>The fields of a tier.</summary>
    public sealed class TierFields
    {
        public string Hours { get; set; } = "";

        public string Percent { get; set; } = "";
    }
}
