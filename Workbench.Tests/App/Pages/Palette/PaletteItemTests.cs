using FluentAssertions;
using Workbench.App.Shell.Palette;
using Xunit;

namespace Workbench.Tests.Pages.Palette;

public sealed class PaletteItemTests
{
    [Fact]
    public void Exact_matches_come_before_prefixes_and_prefixes_before_word_starts()
    {
        PaletteItem[] found =
        [
            new("412 A queue of orders"),
            new("Requeued orders"),
            new("Queue settings"),
            new("Queue"),
        ];

        found
            .OrderBy(item => item.RankFor("queue"))
            .Select(item => item.Title)
            .Should()
            .Equal("Queue", "Queue settings", "412 A queue of orders", "Requeued orders");
    }

    [Fact]
    public void Without_typed_text_the_order_is_that_of_the_sources()
    {
        PaletteItem[] found = [new("B"), new("A")];

        found.OrderBy(item => item.RankFor("")).Should().Equal(found);
    }
}
