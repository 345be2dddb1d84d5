using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using FluentAssertions;
using Workbench.App.Shell.RichTexts;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell.RichTexts;

public sealed class MarkdownRendererTests
{
    private static readonly string[] AllowedElements =
    [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];

    private static readonly string[] Fragments =
    [
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "<",
        ">",
        "#1",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "|",
        "|-|",
        "&lt;",
        "\\",
        "\"",
        "'",
        " onclick=",
        "javascript:",
        "https://a.example/",
        "mailto:",
        "data:",
        "<script>",
        "<img src=x>",
        "![",
        "{.x}",
        "~~~",
        "at X.Y(",
        "12:00:00 ",
        "word",
        "å",
        "\t",
    ];

    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    [Theory]
    [InlineData("**Now**, _please_", "<p><strong>Now</strong>, <em>please</em></p>")]
    [InlineData("# Cart\nIt fails.", "<p><strong>Cart</strong></p>\n<p>It fails.</p>")]
    [InlineData("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>")]
    [InlineData(
        "> It fails\n\nSince when?",
        "<blockquote>\n<p>It fails</p>\n</blockquote>\n<p>Since when?</p>"
    )]
    [InlineData("As in `x < 1`", "<p>As in <code>x &lt; 1</code></p>")]
    [InlineData("```\na  b\n```", "<pre tabindex=\"0\"><code>a  b\n</code></pre>")]
    public void Markdown_is_formatted(string text, string html) =>
        MarkdownRenderer.Render(text)!.Value.Value.Trim().Should().Be(html);

    [Theory]
    [InlineData("See #246, please", "tickets/246")]
    [InlineData("(#7)", "tickets/7")]
    [InlineData("**#12**", "tickets/12")]
    public void A_ticket_number_is_a_link(string text, string address)
    {
        var link = Parse(text).QuerySelectorAll("a").Should().ContainSingle().Subject;
        link.GetAttribute("href").Should().Be(address);
        link.HasAttribute("target").Should().BeFalse("it is a page of this program");
    }

    [Theory]
    [InlineData("https://shop.example/cart?a=1&b=2", "https://shop.example/cart?a=1&b=2")]
    [InlineData("[the cart](https://shop.example/cart)", "https://shop.example/cart")]
    [InlineData("![the cart](https://shop.example/cart.png)", "https://shop.example/cart.png")]
    [InlineData("<mailto:kim@shop.example>", "mailto:kim@shop.example")]
    [InlineData("<mailto:å>", "mailto:å")]
    [InlineData("https://å.example/ö", "https://å.example/%C3%B6")]
    [InlineData("[the cart](https://shop.example/\"x)", "https://shop.example/%22x")]
    public void An_address_is_a_link_that_opens_another_tab(string text, string address)
    {
        var link = Parse(text).QuerySelectorAll("a").Should().ContainSingle().Subject;
        link.GetAttribute("href").Should().Be(address);
        link.GetAttribute("target").Should().Be("_blank");
        link.GetAttribute("rel").Should().Be("noopener noreferrer nofollow");
    }

    [Theory]
    [InlineData("[press](javascript:alert(1))")]
    [InlineData("[press](data:text/html,x)")]
    [InlineData("[press](customers/1001)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("ftp://shop.example/file and *more*")]
    public void An_address_of_another_kind_is_no_link_and_stays_readable(string text)
    {
        var body = Parse(text);
        body.QuerySelectorAll("a").Should().BeEmpty();
        body.TextContent.Should().ContainAny("javascript", "data:", "customers/1001", "ftp://");
    }

    [Fact]
    public void A_log_keeps_its_lines_and_columns()
    {
        const string Log = """
            System.InvalidOperationException: No cart
               at Shop.Cart.Add(Item item)
               at Shop.Page.Load() in <cart>
            """;

        var body = Parse($"It stops with\n{Log}\nevery time");

        body.QuerySelector("pre")!.TextContent.Trim('\n').Should().Be(Log.ReplaceLineEndings("\n"));
        body.TextContent.Should().Contain("It stops with").And.Contain("every time");
    }

    [Theory]
    [InlineData("The cart is empty.\nEvery time.\n\nKim")]
    [InlineData("Regards\n--\nKim")]
    [InlineData("    2 * 3 * 4")]
    [InlineData(@"\\server\share\_new and C:\*.log")]
    [InlineData("Room #12b, R&D #x, abc#246")]
    [InlineData("<b>bold</b>")]
    [InlineData("10:15:00 it failed")]
    public void A_text_without_markup_is_shown_as_it_was_written(string text) =>
        MarkdownRenderer.Render(text).Should().BeNull();

    [Fact]
    public void Hostile_texts_become_nothing_but_allowed_elements_with_allowed_addresses()
    {
        foreach (var text in HostileTexts.All())
        {
            ShouldBeSafe(text);
            ShouldBeSafe($"**a** [{text}]({text}) <{text}>");
        }
    }

    [Fact]
    public void Any_combination_of_markup_is_safe() =>
        Gen.Int[0, Fragments.Length - 1]
            .Select(i => Fragments[i])
            .Array[1, 60]
            .Select(string.Concat)
            .Sample(ShouldBeSafe, iter: 2_000);

    [Fact]
    public void Deep_nesting_is_shown_as_it_was_written() =>
        MarkdownRenderer.Render(new string('>', 20_000) + "x").Should().BeNull();

    private static void ShouldBeSafe(string text)
    {
        if (MarkdownRenderer.Render(text) is not { } html)
        {
            return;
        }

        foreach (
            var element in new HtmlParser().ParseDocument(html.Value).Body!.QuerySelectorAll("*")
        )
        {
            AllowedElements.Should().Contain(element.LocalName, "of {0}", text);
            foreach (var attribute in element.Attributes)
            {
                ShouldBeSafe(element, attribute, text);
            }
        }
    }

    private static void ShouldBeSafe(IElement element, IAttr attribute, string text)
    {
        switch (element.LocalName, attribute.Name)
        {
            case ("a", "href"):
                var isTicket = System.Text.RegularExpressions.Regex.IsMatch(
                    attribute.Value,
                    @"^tickets/\d{1,7}$",
                    System.Text.RegularExpressions.RegexOptions.NonBacktracking
                );
                (
                    isTicket
                    || AllowedSchemes.Contains(
                        new Uri(attribute.Value).Scheme,
                        StringComparer.Ordinal
                    )
                )
                    .Should()
                    .BeTrue("{0} of {1} is no address for a link", attribute.Value, text);
                break;
            case
            ("a", "class" or "rel" or "target")
            or
            ("pre", "tabindex")
            or ("ol", "start" or "type"):
            case ("th" or "td", "style")
                when attribute.Value.StartsWith("text-align:", StringComparison.Ordinal):
                break;
            default:
                Assert.Fail(
                    $"{element.LocalName} has {attribute.Name}=\"{attribute.Value}\" of {text}"
                );
                break;
        }
    }

    private static IElement Parse(string text) =>
        new HtmlParser().ParseDocument(MarkdownRenderer.Render(text)!.Value.Value).Body!;
}
