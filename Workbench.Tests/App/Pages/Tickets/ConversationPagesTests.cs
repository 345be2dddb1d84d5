using FluentAssertions;
using Workbench.App.Features.Tickets.Conversation;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

public sealed class ConversationPagesTests
{
    [Fact]
    public void The_newest_message_is_last_and_earlier_ones_are_counted()
    {
        var pages = new ConversationPages();

        pages.ShowNewest(Page(5, 4));

        Numbers(pages).Should().Equal(4, 5);
        (pages.Oldest, pages.EarlierCount).Should().Be((4, 3));
        pages.ShowEarlier(Page(3, 2, 1));
        Numbers(pages).Should().Equal(1, 2, 3, 4, 5);
        pages.EarlierCount.Should().Be(0);
    }

    [Fact]
    public void New_messages_are_appended_without_a_gap()
    {
        var pages = new ConversationPages();
        pages.ShowNewest(Page(5, 4));
        pages.ShowEarlier(Page(3));

        pages.ShowNewest(Page(6, 5));
        Numbers(pages).Should().Equal(3, 4, 5, 6);

        pages.ShowNewest(Page(9, 8));
        Numbers(pages).Should().Equal(8, 9);
        pages.EarlierCount.Should().Be(7);
    }

    [Fact]
    public void An_empty_conversation_has_no_earlier_messages()
    {
        var pages = new ConversationPages();

        pages.ShowNewest([]);

        (pages.Oldest, pages.EarlierCount).Should().Be((null, 0));
    }

    private static IEnumerable<int> Numbers(ConversationPages pages) =>
        pages.Shown.Select(m => m.No);

    private static List<Message> Page(params int[] numbers) =>
        [
            .. numbers.Select(no => new Message(
                1,
                no,
                TestHostData.LaunchDate.ToDateTime(default, DateTimeKind.Utc),
                1,
                "Anna",
                MessageKind.Note,
                "",
                "."
            )),
        ];
}
