using FluentAssertions;
using Workbench.App.Shell.Palette;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class PaletteListTests
{
    private readonly PaletteList list = new();

    [Fact]
    public void With_nothing_found_nothing_is_chosen_and_the_arrows_do_nothing()
    {
        list.SetItems([]);
        list.Move(1);
        list.Move(-1);

        list.SelectedIndex.Should().Be(-1);
        list.SelectedItem.Should().BeNull();
    }

    [Fact]
    public void The_first_one_is_chosen_and_again_with_every_new_search()
    {
        list.SetItems([new("A"), new("B")]);
        list.SelectedItem!.Title.Should().Be("A");
        list.Move(1);

        list.SetItems([new("C"), new("D")]);

        list.SelectedItem!.Title.Should().Be("C");
    }

    [Fact]
    public void The_arrows_go_round_the_ends()
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
    public void A_line_that_is_not_there_cannot_be_chosen(int wanted, int chosen)
    {
        list.SetItems([new("A"), new("B")]);

        list.Select(wanted);

        list.SelectedIndex.Should().Be(chosen);
    }

    [Fact]
    public void A_search_that_finds_less_leaves_nothing_chosen_beyond_its_end()
    {
        list.SetItems([new("A"), new("B"), new("C")]);
        list.Select(2);

        list.SetItems([new("A")]);
        list.SelectedItem!.Title.Should().Be("A");
        list.SetItems([]);
        list.SelectedItem.Should().BeNull();
    }
}
