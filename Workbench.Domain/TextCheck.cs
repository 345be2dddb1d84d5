namespace Workbench.Domain;

/// <summary>
/// What a text must be to be kept exactly as it is: not longer than its field, and made of whole characters that every
/// database holds. A zero character or half of a surrogate pair is neither seen nor stored by all of them.
/// </summary>
public static class TextCheck
{
    /// <summary>Null where the text is there and can be kept.</summary>
    public static Refusal? Required(FieldName field, string text, int maxLength) =>
        string.IsNullOrWhiteSpace(text)
            ? Refusal.Because(RefusalCode.TextMissing, field)
            : Optional(field, text, maxLength);

    /// <summary>Null where the text can be kept; it may be empty.</summary>
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
