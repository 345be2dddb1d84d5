using FluentAssertions;
using Workbench.App.Shell.Drafts;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class DraftOperationTests
{
    private static readonly Guid Draft = Guid.NewGuid();

    [Fact]
    public void The_same_draft_with_the_same_text_is_the_same_operation() =>
        DraftOperation
            .Of(Draft, "note", "Called")
            .Should()
            .Be(DraftOperation.Of(Draft, "note", "Called"));

    [Fact]
    public void Another_draft_or_another_text_is_another_one()
    {
        Guid[] all =
        [
            DraftOperation.Of(Draft, "note", "Called"),
            DraftOperation.Of(Guid.NewGuid(), "note", "Called"),
            DraftOperation.Of(Draft, "note", "Called again"),
            DraftOperation.Of(Draft, "noteCalled", ""),
            DraftOperation.Of(Draft, "message", "Called"),
        ];

        all.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("a", "1.e40c292c")]
    [InlineData("å", "1.600b5960")]
    public void The_mark_of_a_kept_text_is_the_one_that_the_browser_makes(
        string text,
        string mark
    ) => KeptMark.Of(text).Should().Be(mark);

    [Fact]
    public void Line_ends_are_those_of_the_browser() =>
        KeptMark.Of("a\r\nb").Should().Be(KeptMark.Of("a\nb"));
}
