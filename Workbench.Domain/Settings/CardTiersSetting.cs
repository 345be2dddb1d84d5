namespace Workbench.Domain.Settings;

/// <summary>The tiers of RefillCards (A4).</summary>
public sealed record CardTiersSetting(SettingKey Key, SettingGroup Group, string OperatorKey)
    : SettingDefinition(
        Key,
        Group,
        "A4",
        OperatorKey,
        settings => CardTiers.ToText(settings.Policy.CardTiers)
    )
{
    public override Result<string> Check(string text) =>
        CardTiers
            .Parse(text)
            .Match<Result<string>>(tiers => CardTiers.ToText(tiers), refusal => refusal);

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        CardTiers
            .Parse(text)
            .Match(
                tiers => settings with { Policy = settings.Policy with { CardTiers = tiers } },
                _ => settings
            );
}
