using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbench.App.Shell.RichTexts;

/// <summary>Replaces what Markdig renders with HTML that is safe and fits into a page.</summary>
internal static class SafeRenderers
{
    public static void Replace(ObjectRendererCollection renderers)
    {
        renderers.ReplaceOrAdd<HeadingRenderer>(new HeadingAsBoldText());
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLink());
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolink());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new ScrollableCode());
    }

    /// <summary>Returns whether an address may become a link: the web, e-mail and telephone, with a host or a name.</summary>
    private static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto" or "tel";

    private static void WriteLink(HtmlRenderer renderer, string address, Action writeText)
    {
        renderer.Write(
            "<a class=\"link\" rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\""
        );
        renderer.WriteEscapeUrl(address);
        renderer.Write("\">");
        writeText();
        renderer.Write("</a>");
    }

    /// <summary>The headings of the page stay the only ones.</summary>
    private sealed class HeadingAsBoldText : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(obj);
            renderer.WriteLine("</strong></p>");
        }
    }

    private sealed class SafeLink : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            if (obj.GetData(typeof(TicketReferenceParser)) is true)
            {
                renderer.Write("<a class=\"link\" href=\"").WriteEscapeUrl(obj.Url).Write("\">");
                renderer.WriteChildren(obj);
                renderer.Write("</a>");
            }
            else if (IsAllowed(obj.Url))
            {
                var isEmpty = obj.FirstChild is null;
                WriteLink(
                    renderer,
                    obj.Url!,
                    () =>
                    {
                        if (isEmpty)
                        {
                            renderer.WriteEscape(obj.Url!);
                        }
                        else
                        {
                            renderer.WriteChildren(obj);
                        }
                    }
                );
            }
            else
            {
                // An address of another kind stays readable, and nothing happens when it is clicked.
                renderer.WriteChildren(obj);
                if (!obj.IsAutoLink)
                {
                    renderer.Write(" (").WriteEscape(obj.Url).Write(")");
                }
            }
        }
    }

    private sealed class SafeAutolink : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var address = obj.IsEmail ? $"mailto:{obj.Url}" : obj.Url;
            if (IsAllowed(address))
            {
                WriteLink(renderer, address, () => renderer.WriteEscape(obj.Url));
            }
            else
            {
                renderer.WriteEscape($"<{obj.Url}>");
            }
        }
    }

    /// <summary>A wide block scrolls, so it must be reachable by keyboard.</summary>
    private sealed class ScrollableCode : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code>");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
        }
    }
}
