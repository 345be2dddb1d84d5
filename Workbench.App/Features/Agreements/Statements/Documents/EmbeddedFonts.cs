using PdfSharp.Fonts;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>
/// Gives PDFsharp the one font of documents, Open Sans, from the resources of the program: a server may have no fonts of its own.
/// </summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    public const string Family = "Open Sans";

    private const string Regular = "OpenSans-Regular";
    private const string Bold = "OpenSans-Bold";

    private static readonly Lock Gate = new();

    /// <summary>Sets the fonts for the whole process, once.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (GlobalFontSettings.FontResolver is not EmbeddedFonts)
            {
                GlobalFontSettings.FontResolver = new EmbeddedFonts();
            }
        }
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) =>
        new(bold ? Bold : Regular);

    public byte[] GetFont(string faceName)
    {
        using var resource =
            typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(
                $"Workbench.App.Fonts.{faceName}.ttf"
            ) ?? throw new InvalidOperationException($"The font {faceName} is not in the program.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
