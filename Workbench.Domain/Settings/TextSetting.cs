namespace Workbench.Domain.Settings;

/// <summary>A setting that is a text. It may be empty.</summary>
/// <param name="Field">Names the text in a refusal.</param>
public sealed record TextSetting(
    SettingKey Key,
    SettingGroup Group,
    string OperatorKey,
    FieldName Field,
    int MaxLength,
    Func<ServiceSettings, string> Read,
    Func<ServiceSettings, string, ServiceSettings> Set
) : SettingDefinition(Key, Group, Rule: null, OperatorKey, Read)
{
    /// <summary>Whether the text may have several lines.</summary>
    public bool HasLines { get; init; }

    /// <summary>Whether the text is an e-mail address.</summary>
    public bool IsEmail { get; init; }

    public override Result<string> Check(string text)
    {
        var typed = text.Trim().ReplaceLineEndings("\n");
        var refusal = HasLines
            ? TextCheck.Optional(Field, typed, MaxLength)
            : TextCheck.OptionalLine(Field, typed, MaxLength);
        if (refusal is not null)
        {
            return refusal;
        }

        return IsEmail && typed.Length > 0 && !EmailAddress.IsValid(typed)
            ? Refusal.Because(RefusalCode.EmailInvalid)
            : typed;
    }

    public override ServiceSettings Apply(ServiceSettings settings, string text) =>
        Set(settings, text);
}
