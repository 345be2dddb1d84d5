using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Parts;
using Workbench.App.Shell.Places;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class SlotOutletTests : BunitContext
{
    [Fact]
    public void What_was_brought_to_a_place_stands_there_in_its_order()
    {
        Services.AddToSlot<EmptyState>(Slot.MyWorkTop).AddToSlot<Kbd>(Slot.TicketAside);
        Services.AddToSlot<TestSlotComponent>(Slot.MyWorkTop);

        var parts = RenderSlot(Slot.MyWorkTop, new(StringComparer.Ordinal) { ["Title"] = "First" });

        parts.FindAll("p").Select(p => p.TextContent).Should().Equal("First", "fact First");
        parts.FindAll("kbd").Should().BeEmpty("that one was brought to another place");
    }

    [Fact]
    public void A_place_where_nothing_was_brought_is_empty() =>
        RenderSlot(Slot.TicketAside, null).Markup.Trim().Should().BeEmpty();

    [Fact]
    public void What_the_place_says_reaches_the_part_and_follows_it()
    {
        Services.AddToSlot<Kbd>(Slot.TicketAside);
        var parts = RenderSlot(Slot.TicketAside, new(StringComparer.Ordinal) { ["Keys"] = "g q" });
        parts.FindAll("kbd").Select(k => k.TextContent).Should().Equal("g", "q");

        parts.Render(p =>
            p.Add(
                x => x.Parameters,
                new Dictionary<string, object>(StringComparer.Ordinal) { ["Keys"] = "n" }
            )
        );

        parts.FindAll("kbd").Select(k => k.TextContent).Should().Equal("n");
    }

    [Fact]
    public void A_part_gets_only_what_it_has_a_parameter_for()
    {
        Services.AddToSlot<Kbd>(Slot.TicketAside);

        var parts = RenderSlot(
            Slot.TicketAside,
            new(StringComparer.Ordinal) { ["Keys"] = "n", ["Version"] = 3L }
        );

        parts.FindAll("kbd").Select(k => k.TextContent).Should().Equal("n");
    }

    private IRenderedComponent<SlotOutlet> RenderSlot(Slot slot, Dictionary<string, object>? parameters) =>
        Render<SlotOutlet>(p => p.Add(x => x.Slot, slot).Add(x => x.Parameters, parameters));
}
