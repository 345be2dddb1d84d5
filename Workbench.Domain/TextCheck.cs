using System.Globalization;

namespace Workbench.Domain;

/// <summary>
/// Checks texts before they are stored: not longer than the field, and free of characters that not every database stores (zero
/// characters, half surrogate pairs). A text of one line has no line break and no character that nobody sees: two names or
/// numbers that look equal must be equal.
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

    /// <summary>Returns null if the text is one line that is not empty and can be stored, otherwise the refusal.</summary>
    public static Refusal? RequiredLine(FieldName field, string text, int maxLength) =>
        Required(field, text, maxLength) ?? OneLine(field, text);

    /// <summary>Returns null if the text is one line that can be stored, otherwise the refusal. The text may be empty.</summary>
    public static Refusal? OptionalLine(FieldName field, string text, int maxLength) =>
        Optional(field, text, maxLength) ?? OneLine(field, text);

    /// <summary>
    /// Returns the first line break or invisible character of a text that must be one line, such as "U+200B"; null if there is
    /// none. Characters that join or turn letters are allowed: emoji and several languages need them.
    /// </summary>
    public static string? FindInvisible(string text)
    {
        foreach (var c in text)
        {
            if (
                c
                is '\n'
                    or '\v'
                    or '\f'
                    or '\r'
                    or '\u0085' // Next line.
                    or '\u00AD' // Soft hyphen.
                    or '\u180E' // Mongolian vowel separator.
                    or '\u200B' // Zero-width space.
                    or '\u2028' // Line separator.
                    or '\u2029' // Paragraph separator.
                    or '\u2060' // Word joiner.
                    or '\uFEFF' // Byte-order mark.
            )
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
            }
        }

        return null;
    }

    private static Refusal? OneLine(FieldName field, string text) =>
        FindInvisible(text) is not null ? Refusal.Because(RefusalCode.TextUnstorable, field) : null;

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
