using System.Globalization;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.RichTexts;

/// <summary>
/// Renders a text that somebody sent: a subset of Markdown, addresses, ticket references and logs. HTML is shown as text, and a
/// picture of another server as a link, so that reading a ticket calls no other server.
/// </summary>
public static class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>Returns the HTML of <paramref name="text"/>, or null if formatting changes nothing but line breaks.</summary>
    public static MarkupString? Render(string text)
    {
        try
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            SafeRenderers.Replace(renderer.ObjectRenderers);
            var document = Markdown.Parse(LogFences.Add(text), Pipeline);
            renderer.Render(document);
#pragma warning disable RS0030 // The renderers of the pipeline encode what people wrote.
            return FormattingDetector.IsFormatted(document)
                ? new MarkupString(writer.ToString())
                : null;
#pragma warning restore RS0030
        }
        catch (ArgumentException)
        {
            // Markdig refuses elements that are nested too deeply. The text is shown as it was written.
            return null;
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseSoftlineBreakAsHardlineBreak()
            .UseAutoLinks()
            .UsePipeTables();
        // "Regards" above "--" is a signature, not a heading.
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        // A text in an e-mail is often indented. Code has fences, and logs are recognized.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        // "\\server\share" keeps its backslashes.
        builder.InlineParsers.TryRemove<EscapeInlineParser>();
        builder.InlineParsers.Insert(0, new TicketReferenceParser());
        return builder.Build();
    }
}
