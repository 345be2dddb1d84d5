using FluentAssertions;
using Workbench.App.Shell.Keyboard;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class KeyboardShortcutsTests
{
    private readonly KeyboardShortcuts keys = new();
    private readonly List<string> executed = [];

    [Fact]
    public async Task A_key_runs_its_action_until_it_is_unregistered()
    {
        var registration = Register("n", "take");
        await keys.PressAsync("n");

        registration.Dispose();
        await keys.PressAsync("n");

        executed.Should().Equal("take");
        keys.Active.Should().BeEmpty();
    }

    [Fact]
    public async Task The_latest_registration_of_a_key_wins_and_the_earlier_one_is_restored()
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
    public async Task Unregistering_in_another_order_removes_the_right_registration()
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
    public void A_subscriber_is_notified_of_each_change_once()
    {
        var notifications = 0;
        keys.Changed += (_, _) => notifications++;

        var registration = Register("n", "take");
        notifications.Should().Be(1);
        registration.Dispose();
        notifications.Should().Be(2);
        registration.Dispose();
        notifications.Should().Be(2, "it was removed already");
    }

    [Fact]
    public void Shortcuts_are_listed_in_order_of_registration()
    {
        Register("n", "take");
        Register("b", "classify");
        Register("d", "deliver");

        keys.Active.Select(k => k.Keys).Should().Equal("n", "b", "d");
    }

    [Fact]
    public void A_key_that_a_script_handles_is_listed_and_not_listened_to()
    {
        Register("n", "take");
        var row = keys.List("j", "Next row");

        keys.Listed.Select(s => s.Keys).Should().Equal("n", "j");
        keys.Active.Select(s => s.Keys).Should().Equal("n");

        row.Dispose();
        keys.Listed.Select(s => s.Keys).Should().Equal("n");
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
