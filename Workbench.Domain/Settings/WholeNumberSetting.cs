using System.Globalization;

namespace Workbench.Domain.Settings;

/// <summary>A setting that is a whole number.</summary>
/// <param name="Set">Returns the settings with the number; null stands for unlimited.</param>
public sealed record WholeNumberSetting(
    SettingKey Key,
    SettingGroup Group,
    string? Rule,
    string OperatorKey,
    SettingUnit Unit,
    int Min,
    int Max,
    Func<ServiceSettings, long?> Get,
    Func<ServiceSettings, int?, ServiceSettings> Set
) : SettingDefinition(Key, Group, Rule, OperatorKey, settings => ToText(Get(settings)))
{
    /// <summary>The value without a limit, as the operator writes it.</summary>
    public const string Unlimited = "Unlimited";

    /// <summary>Whether the value may be <see cref="Unlimited"/>.</summary>
    public bool CanBeUnlimited { get; init; }

    public override Result<string> Check(string text)
    {
        var typed = text.Trim();
        if (CanBeUnlimited && string.Equals(typed, Unlimited, StringComparison.OrdinalIgnoreCase))
        {
            return Unlimited;
        }

        return
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= Min
            && number <= Max
            ? ToText(number)
            : Refusal.Because(RefusalCode.SettingOutOfRange, Bound(Min), Bound(Max));
    }

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        Set(
            settings,
            string.Equals(text, Unlimited, StringComparison.Ordinal)
                ? null
                : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        );

    private object Bound(int number) => Unit == SettingUnit.OrePerHour ? new Money(number) : number;

    private static string ToText(long? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? Unlimited;
}
