using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Holds the shown part of a conversation: the newest messages and, on request, older ones, without a gap.</summary>
public sealed class ConversationPages
{
    private readonly SortedDictionary<int, Message> _shown = [];

    /// <summary>The shown messages, newest last.</summary>
    public IReadOnlyCollection<Message> Shown => _shown.Values;

    /// <summary>The number of the oldest shown message; null if none is shown.</summary>
    public int? Oldest => _shown.Count == 0 ? null : _shown.Keys.First();

    /// <summary>The number of messages before the shown ones. Messages are numbered from one and are never deleted.</summary>
    public int EarlierCount => Oldest - 1 ?? 0;

    public void Clear() => _shown.Clear();

    /// <summary>Replaces the newest page with the current one.</summary>
    public void ShowNewest(IReadOnlyList<Message> page)
    {
        // More than a page of messages arrived meanwhile: keeping the earlier ones would leave a gap.
        if (page.Count > 0 && _shown.Count > 0 && page.Min(m => m.No) > _shown.Keys.Last() + 1)
        {
            _shown.Clear();
        }

        ShowEarlier(page);
    }

    /// <summary>Adds the page before the shown messages.</summary>
    public void ShowEarlier(IReadOnlyList<Message> page)
    {
        foreach (var message in page)
        {
            _shown[message.No] = message;
        }
    }
}
