using Bunit;
using FluentAssertions;
using Workbench.App.Shell.RichTexts;
using Xunit;

namespace Workbench.Tests.Shell.RichTexts;

public sealed class RichTextTests : BunitContext
{
    private const string Formatted = "The **cart** is empty.";

    [Fact]
    public void The_original_is_one_click_away()
    {
        var page = Show(Formatted);
        page.Find(".formatted strong").TextContent.Should().Be("cart");

        page.Find("button[aria-pressed]").Click();

        page.Find(".original").TextContent.Should().Be(Formatted);
        page.Find("button[aria-pressed]").GetAttribute("aria-pressed").Should().Be("true");
    }

    [Fact]
    public void A_text_without_markup_has_no_buttons()
    {
        var page = Show("The cart is empty.");
        page.Find(".original").TextContent.Should().Be("The cart is empty.");
        page.FindAll("button").Should().BeEmpty();
    }

    [Fact]
    public void A_long_text_is_folded_until_it_is_opened()
    {
        var page = Show(string.Join('\n', Enumerable.Repeat("The cart is empty.", 30)));
        page.FindAll(".folded").Should().ContainSingle();

        page.Find("button[aria-expanded]").Click();

        page.FindAll(".folded").Should().BeEmpty();
        page.Find("button[aria-expanded]").GetAttribute("aria-expanded").Should().Be("true");
    }

    [Fact]
    public void Another_text_is_formatted_anew()
    {
        var page = Show(Formatted);

        page.Render(p => p.Add(t => t.Text, "The _basket_ is empty."));

        page.Find(".formatted em").TextContent.Should().Be("basket");
    }

    private IRenderedComponent<RichText> Show(string text) =>
        Render<RichText>(p => p.Add(t => t.Text, text).Add(t => t.Label, "Description"));
}
