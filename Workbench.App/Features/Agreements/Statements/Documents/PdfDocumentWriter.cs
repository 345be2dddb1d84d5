using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Agreements.Statements.Documents;

/// <summary>
/// Writes a document as a tagged PDF: headings, paragraphs and tables can be read aloud, and every text can be searched and copied.
/// Lines and page numbers are artifacts. The heading of a table is repeated on each page.
/// </summary>
internal sealed class PdfDocumentWriter : IDisposable
{
    private const double Margin = 42;
    private const double Footer = 30;
    private const double LineHeight = 12.5;
    private const double RowPadding = 3;
    private const double CellGap = 8;

    private static readonly XPen RulePen = new(XColor.FromArgb(0xC8, 0xCC, 0xD2), 0.6);
    private static readonly XSolidBrush Ink = new(XColor.FromArgb(0x1A, 0x1D, 0x21));
    private static readonly XSolidBrush Muted = new(XColor.FromArgb(0x55, 0x5B, 0x64));

    private readonly PdfDocument document = new();
    private readonly XFont body = new(EmbeddedFonts.Family, 9);
    private readonly XFont strong = new(EmbeddedFonts.Family, 9, XFontStyleEx.Bold);
    private readonly XFont title = new(EmbeddedFonts.Family, 17, XFontStyleEx.Bold);
    private readonly XFont heading = new(EmbeddedFonts.Family, 11.5, XFontStyleEx.Bold);
    private readonly DocumentContent content;
    private readonly StructureBuilder tags;
    private XGraphics graphics;
    private double y;

    private PdfDocumentWriter(DocumentContent content)
    {
        this.content = content;
        document.Info.Title = content.Title;
        document.ViewerPreferences.DisplayDocTitle = true;
        var accessibility = UAManager.ForDocument(document);
        accessibility.SetDocumentLanguage(content.Language);
        tags = accessibility.StructureBuilder;
        graphics = AddPage();
    }

    private double Width => graphics.PageSize.Width - 2 * Margin;

    private double Bottom => graphics.PageSize.Height - Margin - Footer;

    /// <summary>Writes the document into a stream, which stays open.</summary>
    public static void Write(DocumentContent content, Stream to)
    {
        EmbeddedFonts.Register();
        using var writer = new PdfDocumentWriter(content);
        writer.WriteContent();
        writer.graphics.Dispose();
        writer.document.Save(to, closeStream: false);
    }

    public void Dispose()
    {
        graphics.Dispose();
        document.Dispose();
    }

    private void WriteContent()
    {
        WriteText(PdfBlockLevelElementTag.Heading1, content.Title, title, Ink, 24);
        y += 4;
        WriteText(PdfBlockLevelElementTag.Paragraph, content.Subtitle, body, Muted, LineHeight);
        y += 10;
        WriteFigures();
        foreach (var table in content.Tables)
        {
            y += 14;
            WriteTable(table);
        }

        y += 10;
        WriteText(PdfBlockLevelElementTag.Paragraph, content.Note, body, Muted, LineHeight);
    }

    private XGraphics AddPage()
    {
        var page = document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        var added = XGraphics.FromPdfPage(page);
        tags.BeginArtifact();
        added.DrawString(
            Formats.Text(content.PageText, document.PageCount),
            body,
            Muted,
            new XPoint(added.PageSize.Width - Margin, added.PageSize.Height - Margin),
            XStringFormats.BaseLineRight
        );
        tags.End();
        y = Margin;
        return added;
    }

    private bool BreaksPage(double height)
    {
        if (y + height <= Bottom)
        {
            return false;
        }

        graphics.Dispose();
        graphics = AddPage();
        return true;
    }

    private void WriteText(
        PdfBlockLevelElementTag tag,
        string text,
        XFont font,
        XBrush brush,
        double lineHeight
    )
    {
        var lines = Wrap(text, font, Width);
        BreaksPage(lines.Count * lineHeight);
        tags.BeginElement(tag);
        foreach (var line in lines)
        {
            y += lineHeight;
            graphics.DrawString(line, font, brush, new XPoint(Margin, y - 3));
        }

        tags.End();
    }

    /// <summary>Writes the figures as a table of two columns, the last one in bold.</summary>
    private void WriteFigures()
    {
        var width = Width * 0.55;
        tags.BeginElement(PdfBlockLevelElementTag.Table);
        foreach (var (label, value) in content.Figures)
        {
            var font = (label, value) == content.Figures[^1] ? strong : body;
            BreaksPage(LineHeight + RowPadding);
            tags.BeginElement(PdfBlockLevelElementTag.TableRow);
            y += LineHeight + RowPadding;
            tags.BeginElement(PdfBlockLevelElementTag.TableHeaderCell);
            graphics.DrawString(label, font, Ink, new XPoint(Margin, y - RowPadding));
            tags.End();
            tags.BeginElement(PdfBlockLevelElementTag.TableDataCell);
            graphics.DrawString(
                value,
                font,
                Ink,
                new XPoint(Margin + width, y - RowPadding),
                XStringFormats.BaseLineRight
            );
            tags.End();
            tags.End();
            DrawRule(width);
        }

        tags.End();
    }

    private void WriteTable(DocumentTable table)
    {
        BreaksPage(4 * LineHeight);
        WriteText(PdfBlockLevelElementTag.Heading2, table.Caption, heading, Ink, 17);
        tags.BeginElement(PdfBlockLevelElementTag.Table);
        WriteRow(table, [.. table.Columns.Select(c => c.Heading)], isHeading: true);
        foreach (var row in table.Rows)
        {
            WriteRow(table, row, isHeading: false);
        }

        tags.End();
    }

    private void WriteRow(DocumentTable table, IReadOnlyList<string> texts, bool isHeading)
    {
        var font = isHeading ? strong : body;
        var cells = table
            .Columns.Select(
                (column, i) => Wrap(texts[i], font, Width * column.Share / 100 - CellGap)
            )
            .ToList();
        var height = cells.Max(lines => lines.Count) * LineHeight + RowPadding;
        if (BreaksPage(height) && !isHeading)
        {
            WriteRow(table, [.. table.Columns.Select(c => c.Heading)], isHeading: true);
        }

        tags.BeginElement(PdfBlockLevelElementTag.TableRow);
        var x = Margin;
        foreach (var (column, lines) in table.Columns.Zip(cells))
        {
            var width = Width * column.Share / 100;
            tags.BeginElement(
                isHeading
                    ? PdfBlockLevelElementTag.TableHeaderCell
                    : PdfBlockLevelElementTag.TableDataCell
            );
            foreach (var (i, line) in lines.Index())
            {
                graphics.DrawString(
                    line,
                    font,
                    Ink,
                    new XPoint(column.IsNumber ? x + width : x, y + (i + 1) * LineHeight),
                    column.IsNumber ? XStringFormats.BaseLineRight : XStringFormats.BaseLineLeft
                );
            }

            tags.End();
            x += width;
        }

        tags.End();
        y += height;
        DrawRule(Width);
    }

    private void DrawRule(double width)
    {
        tags.BeginArtifact();
        graphics.DrawLine(RulePen, Margin, y + 1, Margin + width, y + 1);
        tags.End();
    }

    /// <summary>Breaks a text between words, and a word that is wider than the column between characters.</summary>
    private List<string> Wrap(string text, XFont font, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (graphics.MeasureString(longer, font).Width <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (line.Length > 1 && graphics.MeasureString(line, font).Width > width)
            {
                var length = FittingLength(line, font, width);
                lines.Add(line[..length]);
                line = line[length..];
            }
        }

        lines.Add(line);
        return lines;
    }

    private int FittingLength(string word, XFont font, double width)
    {
        var length = word.Length - 1;
        while (length > 1 && graphics.MeasureString(word[..length], font).Width > width)
        {
            length--;
        }

        return length > 1 && char.IsHighSurrogate(word[length - 1]) ? length - 1 : length;
    }
}
