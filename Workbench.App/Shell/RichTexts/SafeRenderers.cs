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

    /// <summary>
    /// Returns whether an address may become a link: the web, e-mail and telephone, with a host or a name. <paramref name="checkedAddress"/>
    /// is the address in the form that was checked, so that no other one is written into the page.
    /// </summary>
    private static bool IsAllowed(string? address, out string checkedAddress)
    {
        checkedAddress = "";
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https" or "mailto" or "tel")
        )
        {
            return false;
        }

        checkedAddress = uri.AbsoluteUri;
        return true;
    }

    private static void WriteLink(HtmlRenderer renderer, string address, Action writeText)
    {
        renderer.Write(
            "<a class=\"link\" rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\""
        );
        renderer.WriteEscape(address);
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
            else if (IsAllowed(obj.Url, out var address))
            {
                var isEmpty = obj.FirstChild is null;
                WriteLink(
                    renderer,
                    address,
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
            if (IsAllowed(obj.IsEmail ? $"mailto:{obj.Url}" : obj.Url, out var address))
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
