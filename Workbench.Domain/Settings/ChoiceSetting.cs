namespace Workbench.Domain.Settings;

/// <summary>A setting that is one of a few values.</summary>
/// <param name="Choices">The values as the operator writes them.</param>
public sealed record ChoiceSetting(
    SettingKey Key,
    SettingGroup Group,
    string? Rule,
    string OperatorKey,
    IReadOnlyList<string> Choices,
    Func<ServiceSettings, string> Read,
    Func<ServiceSettings, string, ServiceSettings> Set
) : SettingDefinition(Key, Group, Rule, OperatorKey, Read)
{
    public override Result<string> Check(string text) =>
        Choices.FirstOrDefault(c =>
            string.Equals(c, text.Trim(), StringComparison.OrdinalIgnoreCase)
        )
            is { } choice
            ? choice
            : Refusal.Because(RefusalCode.SettingChoiceUnknown, text);

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        Set(settings, text);
}
