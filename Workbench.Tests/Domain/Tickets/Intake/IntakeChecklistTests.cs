using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Intake;

[Rule("K5")]
public sealed class IntakeChecklistTests
{
    [Fact]
    public void Each_kind_asks_for_something() =>
        Enum.GetValues<TicketKind>()
            .Should()
            .OnlyContain(kind => IntakeChecklist.ItemsFor(kind) != IntakeItems.None);

    [Fact]
    [ExampleTest("K5")]
    public void A_bug_is_asked_for_its_steps_and_a_change_for_a_sketch()
    {
        IntakeChecklist.ItemsFor(TicketKind.Bug).Should().HaveFlag(IntakeItems.Steps);
        IntakeChecklist.ItemsFor(TicketKind.Change).Should().HaveFlag(IntakeItems.Sketch);
        IntakeChecklist
            .ItemsFor(TicketKind.Change)
            .Should()
            .HaveFlag(IntakeItems.Url | IntakeItems.ExpectedResult | IntakeItems.ContactPerson);
        IntakeChecklist.ItemsFor(TicketKind.Question).Should().NotHaveFlag(IntakeItems.Steps);
    }

    [Fact]
    public void Only_items_of_the_kind_can_be_missing() =>
        IntakeChecklist
            .FilterByKind(TicketKind.Question, IntakeItems.Url | IntakeItems.Steps)
            .Should()
            .Be(IntakeItems.Url);

    [Fact]
    public void A_form_asks_for_each_item_of_the_kind_once() =>
        IntakeChecklist
            .InFormOrder(TicketKind.Bug)
            .Should()
            .Equal(
                IntakeItems.Steps,
                IntakeItems.Url,
                IntakeItems.ExpectedResult,
                IntakeItems.Screenshot
            );

    [Theory]
    [InlineData("See HTTPS://shop.example/cart", IntakeItems.Url)]
    [InlineData("on www.shop.example", IntakeItems.Url)]
    [InlineData("on the start page", IntakeItems.None)]
    public void A_URL_in_the_description_answers_which_page(string text, IntakeItems found) =>
        IntakeChecklist.DetectIn(text).Should().Be(found);

    [Fact]
    public void Answers_are_trimmed_and_blank_or_foreign_ones_are_dropped()
    {
        var answers = new Dictionary<IntakeItems, string>
        {
            [IntakeItems.ExpectedResult] = "  ",
            [IntakeItems.Url] = " /cart ",
            [IntakeItems.Sketch] = "a picture is not told in words",
            [IntakeItems.Steps] = "a question is not asked for steps",
        };

        IntakeAnswer
            .Create(7, TicketKind.Question, answers)
            .Should()
            .Equal(new IntakeAnswer(7, IntakeItems.Url, "/cart"));
        IntakeAnswer
            .Create(7, TicketKind.Bug, answers)
            .Select(a => a.Item)
            .Should()
            .Equal(IntakeItems.Steps, IntakeItems.Url);
    }
}
