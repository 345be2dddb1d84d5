using FluentAssertions;
using Workbench.App.Shell.Drafts;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class DraftOperationIdTests
{
    private static readonly Guid Draft = Guid.NewGuid();

    [Fact]
    public void The_same_draft_and_text_give_the_same_operation_id() =>
        DraftOperationId
            .Create(Draft, "note", "Called")
            .Should()
            .Be(DraftOperationId.Create(Draft, "note", "Called"));

    [Fact]
    public void Another_draft_or_text_gives_another_operation_id()
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
    public void The_fingerprint_equals_the_one_computed_in_the_browser(string text, string mark) =>
        DraftFingerprint.Calculate(text).Should().Be(mark);

    [Fact]
    public void Line_endings_are_normalized_as_in_the_browser() =>
        DraftFingerprint.Calculate("a\r\nb").Should().Be(DraftFingerprint.Calculate("a\nb"));
}
