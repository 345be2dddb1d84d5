using FluentAssertions;
using Workbench.App.Shell.Palette;
using Xunit;

namespace Workbench.Tests.Pages.Palette;

public sealed class PaletteListTests
{
    private readonly PaletteList list = new();

    [Fact]
    public void Without_results_nothing_is_selected_and_arrow_keys_do_nothing()
    {
        list.SetItems([]);
        list.Move(1);
        list.Move(-1);

        list.SelectedIndex.Should().Be(-1);
        list.SelectedItem.Should().BeNull();
    }

    [Fact]
    public void The_first_result_is_selected_after_every_search()
    {
        list.SetItems([new("A"), new("B")]);
        list.SelectedItem!.Title.Should().Be("A");
        list.Move(1);

        list.SetItems([new("C"), new("D")]);

        list.SelectedItem!.Title.Should().Be("C");
    }

    [Fact]
    public void Arrow_keys_wrap_around()
    {
        list.SetItems([new("A"), new("B"), new("C")]);

        list.Move(-1);
        list.SelectedItem!.Title.Should().Be("C");
        list.Move(1);
        list.SelectedItem!.Title.Should().Be("A");
        list.Move(1);
        list.SelectedItem!.Title.Should().Be("B");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(-1, 0)]
    public void A_line_that_does_not_exist_cannot_be_selected(int index, int chosen)
    {
        list.SetItems([new("A"), new("B")]);

        list.Select(index);

        list.SelectedIndex.Should().Be(chosen);
    }

    [Fact]
    public void A_search_with_fewer_results_keeps_the_selection_in_range()
    {
        list.SetItems([new("A"), new("B"), new("C")]);
        list.Select(2);

        list.SetItems([new("A")]);
        list.SelectedItem!.Title.Should().Be("A");
        list.SetItems([]);
        list.SelectedItem.Should().BeNull();
    }
}
