using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbench.App.Shell.RichTexts;

/// <summary>Finds out whether formatting shows a text differently from how it was written.</summary>
internal static class FormattingDetector
{
    public static bool IsFormatted(MarkdownDocument document) =>
        document
            .Descendants()
            .Any(node =>
                node
                    is not (
                        ParagraphBlock
                        or LiteralInline
                        or LineBreakInline
                        or HtmlEntityInline
                        or ContainerInline { FirstChild: null }
                    )
                && node.GetType() != typeof(ContainerInline)
            );
}
