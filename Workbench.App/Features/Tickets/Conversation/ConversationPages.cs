using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>
/// What of a conversation is on the screen: the newest messages, and older ones once they were asked for, without a gap between.
/// </summary>
public sealed class ConversationPages
{
    private readonly SortedDictionary<int, Message> _shown = [];

    /// <summary>The newest last, as it was said.</summary>
    public IReadOnlyCollection<Message> Shown => _shown.Values;

    /// <summary>Number of the oldest that is shown; null where nothing is.</summary>
    public int? Oldest => _shown.Count == 0 ? null : _shown.Keys.First();

    /// <summary>How many were said before what is shown: messages are numbered from one, and none is ever taken away.</summary>
    public int EarlierCount => Oldest - 1 ?? 0;

    public void Clear() => _shown.Clear();

    /// <summary>The newest page, read anew.</summary>
    public void ShowNewest(IReadOnlyList<Message> page)
    {
        // More than a page came meanwhile: what was shown before would stand beside a gap.
        if (page.Count > 0 && _shown.Count > 0 && page.Min(m => m.No) > _shown.Keys.Last() + 1)
        {
            _shown.Clear();
        }

        ShowEarlier(page);
    }

    /// <summary>The page before what is shown.</summary>
    public void ShowEarlier(IReadOnlyList<Message> page)
    {
        foreach (var message in page)
        {
            _shown[message.No] = message;
        }
    }
}
