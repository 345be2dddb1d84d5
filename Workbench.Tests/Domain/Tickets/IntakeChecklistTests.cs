using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;

namespace Workbench.Tests.Domain.Tickets;

[Rule("K5")]
public sealed class IntakeChecklistTests
{
    [Fact]
    public void Each_kind_asks_for_something() =>
        Enum.GetValues<TicketKind>()
            .Should()
            .OnlyContain(kind => IntakeChecklist.Of(kind) != IntakeItems.None);

    [Fact]
    public void A_bug_is_asked_for_its_steps_and_a_change_for_a_sketch()
    {
        IntakeChecklist.Of(TicketKind.Bug).Should().HaveFlag(IntakeItems.Steps);
        IntakeChecklist.Of(TicketKind.Change).Should().HaveFlag(IntakeItems.Sketch);
        IntakeChecklist.Of(TicketKind.Question).Should().NotHaveFlag(IntakeItems.Steps);
    }

    [Fact]
    public void Only_what_the_kind_asks_for_can_be_lacking() =>
        IntakeChecklist
            .Lacking(TicketKind.Question, IntakeItems.Url | IntakeItems.Steps)
            .Should()
            .Be(IntakeItems.Url);
}
