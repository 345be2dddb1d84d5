using FluentAssertions;
using Workbench.App.Shell.Keyboard;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class KeyboardShortcutsTests
{
    private readonly KeyboardShortcuts keys = new();
    private readonly List<string> executed = [];

    [Fact]
    public async Task A_key_does_what_was_registered_and_nothing_after_it_was_given_back()
    {
        var registration = Register("n", "take");
        await keys.PressAsync("n");

        registration.Dispose();
        await keys.PressAsync("n");

        executed.Should().Equal("take");
        keys.Active.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_two_with_the_same_keys_the_later_one_answers_and_the_earlier_one_comes_back()
    {
        Register("s", "page");
        var over = Register("s", "part");
        await keys.PressAsync("s");
        keys.Active.Should().ContainSingle().Which.Description.Should().Be("part");

        over.Dispose();
        await keys.PressAsync("s");

        executed.Should().Equal("part", "page");
    }

    [Fact]
    public async Task Given_back_in_another_order_it_still_takes_its_own()
    {
        var first = Register("s", "first");
        Register("s", "second");

        first.Dispose();
        first.Dispose();
        await keys.PressAsync("s");

        executed.Should().Equal("second");
    }

    [Fact]
    public async Task An_unknown_key_does_nothing()
    {
        Register("g q", "queue");

        await keys.PressAsync("g");
        await keys.PressAsync("Q");
        await keys.PressAsync("");

        executed.Should().BeEmpty();
    }

    [Fact]
    public void Who_listens_hears_of_each_change_once()
    {
        var heard = 0;
        keys.Changed += (_, _) => heard++;

        var registration = Register("n", "take");
        heard.Should().Be(1);
        registration.Dispose();
        heard.Should().Be(2);
        registration.Dispose();
        heard.Should().Be(2, "it was given back already");
    }

    [Fact]
    public void They_stand_in_the_order_of_registration()
    {
        Register("n", "take");
        Register("b", "classify");
        Register("d", "deliver");

        keys.Active.Select(k => k.Keys).Should().Equal("n", "b", "d");
    }

    private IDisposable Register(string on, string description) =>
        keys.Register(
            on,
            description,
            () =>
            {
                executed.Add(description);
                return Task.CompletedTask;
            }
        );
}
