using FluentAssertions;
using Workbench.App.Shell.Drafts;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class DraftOperationIdTests
{
    private static readonly Guid Draft = Guid.NewGuid();

    [Fact]
    public void The_same_draft_with_the_same_text_is_the_same_operation() =>
        DraftOperationId
            .Create(Draft, "note", "Called")
            .Should()
            .Be(DraftOperationId.Create(Draft, "note", "Called"));

    [Fact]
    public void Another_draft_or_another_text_is_another_one()
    {
        Guid[] all =
        [
            DraftOperationId.Create(Draft, "note", "Called"),
            DraftOperationId.Create(Guid.NewGuid(), "note", "Called"),
            DraftOperationId.Create(Draft, "note", "Called again"),
            DraftOperationId.Create(Draft, "noteCalled", ""),
            DraftOperationId.Create(Draft, "message", "Called"),
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
    ) => DraftFingerprint.Calculate(text).Should().Be(mark);

    [Fact]
    public void Line_ends_are_those_of_the_browser() =>
        DraftFingerprint.Calculate("a\r\nb").Should().Be(DraftFingerprint.Calculate("a\nb"));
}
