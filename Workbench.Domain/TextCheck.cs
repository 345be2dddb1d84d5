namespace Workbench.Domain;

/// <summary>
/// Checks texts before they are stored: not longer than the field, and free of characters that not every database stores (zero
/// characters, half surrogate pairs).
/// </summary>
public static class TextCheck
{
    /// <summary>Returns null if the text is not empty and can be stored, otherwise the refusal.</summary>
    public static Refusal? Required(FieldName field, string text, int maxLength) =>
        string.IsNullOrWhiteSpace(text)
            ? Refusal.Because(RefusalCode.TextMissing, field)
            : Optional(field, text, maxLength);

    /// <summary>Returns null if the text can be stored, otherwise the refusal. The text may be empty.</summary>
    public static Refusal? Optional(FieldName field, string text, int maxLength) =>
        text.Length > maxLength ? Refusal.Because(RefusalCode.TextTooLong, field, maxLength)
        : IsWhole(text) ? null
        : Refusal.Because(RefusalCode.TextUnstorable, field);

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
