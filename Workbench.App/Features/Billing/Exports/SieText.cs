using System.Text;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>Writes texts as a SIE file has them: quoted where needed, in code page 437.</summary>
internal static class SieText
{
    private static readonly Encoding CodePage437 = CodePagesEncodingProvider.Instance.GetEncoding(
        437,
        EncoderFallback.ReplacementFallback,
        DecoderFallback.ReplacementFallback
    )!;

    /// <summary>Signs that the code page lacks, and those that stand for them.</summary>
    private static readonly Dictionary<char, string> Replacements = new()
    {
        ['–'] = "-",
        ['—'] = "-",
        ['−'] = "-",
        ['‑'] = "-",
        ['”'] = "\"",
        ['“'] = "\"",
        ['„'] = "\"",
        ['’'] = "'",
        ['‘'] = "'",
        ['…'] = "...",
        ['€'] = "EUR",
        ['×'] = "x",
        ['ø'] = "o",
        ['Ø'] = "O",
    };

    /// <summary>
    /// Returns a field. One that is empty, or has a space, a quotation mark or a brace, stands in quotation marks.
    /// </summary>
    public static string Quote(string field)
    {
        var text = new StringBuilder(field.Length + 2);
        foreach (var c in field.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsControl(c))
            {
                text.Append(Replacements.TryGetValue(c, out var other) ? other : WithoutMark(c));
            }
        }

        var clean = text.ToString();
        return clean.Length > 0 && clean.AsSpan().IndexOfAny(" \"{}#") < 0
            ? clean
            : $"\"{clean.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    public static byte[] Encode(string text) => CodePage437.GetBytes(text);

    /// <summary>Returns a letter without its mark if the code page lacks it with the mark: "š" becomes "s".</summary>
    private static string WithoutMark(char c)
    {
        var text = c.ToString();
        if (c < 128 || IsEncodable(text))
        {
            return text;
        }

        var letter = text.Normalize(NormalizationForm.FormD)[..1];
        return IsEncodable(letter) ? letter : "?";
    }

    private static bool IsEncodable(string text) =>
        string.Equals(
            CodePage437.GetString(CodePage437.GetBytes(text)),
            text,
            StringComparison.Ordinal
        );
}
