using Bunit;
using FluentAssertions;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Slots;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class SlotOutletTests : BunitContext
{
    [Fact]
    public void Contributions_to_a_slot_are_rendered_in_their_order()
    {
        Services.AddToSlot<EmptyState>(Slot.MyWorkTop).AddToSlot<ShortcutKeys>(Slot.TicketAside);
        Services.AddToSlot<TestSlotComponent>(Slot.MyWorkTop);

        var outlet = RenderSlot(
            Slot.MyWorkTop,
            new(StringComparer.Ordinal) { ["Title"] = "First" }
        );

        outlet.FindAll("p").Select(p => p.TextContent).Should().Equal("First", "fact First");
        outlet.FindAll("kbd").Should().BeEmpty("that one belongs to another slot");
    }

    [Fact]
    public void A_slot_without_contributions_is_empty() =>
        RenderSlot(Slot.TicketAside, null).Markup.Trim().Should().BeEmpty();

    [Fact]
    public void Slot_parameters_reach_the_component_and_are_updated()
    {
        Services.AddToSlot<ShortcutKeys>(Slot.TicketAside);
        var outlet = RenderSlot(Slot.TicketAside, new(StringComparer.Ordinal) { ["Keys"] = "g q" });
        outlet.FindAll("kbd").Select(k => k.TextContent).Should().Equal("g", "q");

        outlet.Render(p =>
            p.Add(
                x => x.Parameters,
                new Dictionary<string, object>(StringComparer.Ordinal) { ["Keys"] = "n" }
            )
        );

        outlet.FindAll("kbd").Select(k => k.TextContent).Should().Equal("n");
    }

    [Fact]
    public void A_component_receives_only_parameters_that_it_declares()
    {
        Services.AddToSlot<ShortcutKeys>(Slot.TicketAside);

        var outlet = RenderSlot(
            Slot.TicketAside,
            new(StringComparer.Ordinal) { ["Keys"] = "n", ["Version"] = 3L }
        );

        outlet.FindAll("kbd").Select(k => k.TextContent).Should().Equal("n");
    }

    private IRenderedComponent<SlotOutlet> RenderSlot(
        Slot slot,
        Dictionary<string, object>? parameters
    ) => Render<SlotOutlet>(p => p.Add(x => x.Slot, slot).Add(x => x.Parameters, parameters));
}
