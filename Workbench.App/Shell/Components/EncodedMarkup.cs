using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Creates markup from an interpolated string. What is written in the code stays as it is, and every inserted value is encoded,
/// as Razor does it. For long lists: a row of markup costs an open page one text instead of a frame for each element, and the
/// text is shared by all pages that show the row.
/// </summary>
public static class EncodedMarkup
{
#pragma warning disable RS0030 // The handler encodes what it is given.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static MarkupString Create(Handler markup) => new(markup.ToString());

    /// <summary>Encodes each inserted value. Markup that was created here is inserted as it is.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string value) => text.Append(value);

        public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

        public void AppendFormatted(int value) =>
            text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(MarkupString? markup) => text.Append(markup?.Value);

        public override string ToString() => text.ToString();
    }
#pragma warning restore RS0030
}
