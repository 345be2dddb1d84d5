using FluentAssertions;
using Workbench.App.Shell.Palette;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class PaletteItemTests
{
    [Fact]
    public void What_is_just_that_comes_first_then_what_begins_so_then_a_word_that_does()
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
    public void Before_anything_is_typed_the_order_is_that_of_the_sources()
    {
        PaletteItem[] found = [new("B"), new("A")];

        found.OrderBy(item => item.RankFor("")).Should().Equal(found);
    }
}
